package dev.bandstand.mock.core;

import dev.bandstand.mock.core.WorldLog.Look;
import dev.bandstand.mock.core.WorldLog.Saved;
import java.time.Instant;
import java.util.function.BiFunction;

/** The state of one world, where all that is set is read and changed. */
final class StateOfWorld {

    private final String world;
    private final WorldLog log;
    private final WorldSettings initial;

    StateOfWorld(String world, WorldLog log, WorldSettings initial) {
        this.world = world;
        this.log = log;
        this.initial = initial;
    }

    /** The state as it is now; a world that was never used gets its first. */
    Now now() {
        while (true) {
            Look look = log.look(world);
            if (look.saved().isPresent()) {
                Saved saved = look.saved().get();
                return new Now(look.now(), saved.version(), saved.state());
            }
            log.save(world, 0, WorldState.fresh(initial, look.now()));
        }
    }

    /** Of changes at once each is made on the outcome of the one before. */
    void change(BiFunction<WorldState, Instant, WorldState> change) {
        Now seen;
        do {
            seen = now();
        } while (!log.save(world, seen.version(), change.apply(seen.state(), seen.real())));
    }

    /** Makes the world what it was when it was first used. */
    void reset() {
        change((state, real) -> WorldState.fresh(initial, real));
    }

    /** A state and the real time at which it was read. */
    record Now(Instant real, long version, WorldState state) {}
}
