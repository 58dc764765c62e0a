package dev.bandstand.mock.nemo;

import dev.bandstand.mock.core.ResponseEdit;

/**
 * The places at which a world can be made to break the contract; a deviation replaces one by something that does nearly
 * the same.
 *
 * @param rulings what is decided on pause, resume and cancel
 * @param moves what the platform does by itself
 * @param finder where a job is looked for
 * @param ledger what is taken down of accepted calls
 * @param wire what happens to an answer before it is sent
 */
record NemoSeams(Rulings rulings, PlatformMoves moves, Finder finder, Ledger ledger, ResponseEdit wire) {

    /** A server that keeps the contract. */
    static final NemoSeams GOOD = new NemoSeams(
            Rulings.DOCUMENTED,
            PlatformMoves.DOCUMENTED,
            Finder.BY_PATH,
            Ledger.FAITHFUL,
            ListWire.WITHOUT_NULLS.then(Downloads.NAMED));

    NemoSeams withRulings(Rulings other) {
        return new NemoSeams(other, moves, finder, ledger, wire);
    }

    NemoSeams withMoves(PlatformMoves other) {
        return new NemoSeams(rulings, other, finder, ledger, wire);
    }

    NemoSeams withFinder(Finder other) {
        return new NemoSeams(rulings, moves, other, ledger, wire);
    }

    NemoSeams withLedger(Ledger other) {
        return new NemoSeams(rulings, moves, finder, other, wire);
    }

    NemoSeams then(ResponseEdit next) {
        return new NemoSeams(rulings, moves, finder, ledger, wire.then(next));
    }
}
