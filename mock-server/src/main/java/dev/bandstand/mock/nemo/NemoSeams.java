package dev.bandstand.mock.nemo;

import dev.bandstand.mock.core.Wire;

/**
 * The places at which a world can be made to break the contract; each is replaced by a decorator.
 *
 * @param rulings what is decided on pause, resume and cancel
 * @param moves what the platform does by itself
 * @param finder where a job is looked for
 * @param wire what happens to an answer before it is sent
 */
record NemoSeams(Rulings rulings, PlatformMoves moves, Finder finder, Wire wire) {

    /** A server that keeps the contract. */
    static final NemoSeams GOOD = new NemoSeams(
            Rulings.DOCUMENTED, PlatformMoves.DOCUMENTED, Finder.BY_PATH, ListWire.WITHOUT_NULLS.then(Downloads.NAMED));

    NemoSeams withRulings(Rulings other) {
        return new NemoSeams(other, moves, finder, wire);
    }

    NemoSeams withMoves(PlatformMoves other) {
        return new NemoSeams(rulings, other, finder, wire);
    }

    NemoSeams withFinder(Finder other) {
        return new NemoSeams(rulings, moves, other, wire);
    }

    NemoSeams withWire(Wire next) {
        return new NemoSeams(rulings, moves, finder, wire.then(next));
    }
}
