package dev.bandstand.mock.core;

import dev.bandstand.mock.core.WorldLog.Look;
import dev.bandstand.mock.core.WorldLog.Saved;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The state of one world, where all that is set is read and changed. */
final class StateOfWorld {

    private final String world;
    private final WorldLog log;
    private final WorldSettings initial;
    private final AtomicReference<@Nullable Now> latest = new AtomicReference<>();

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
                return seen(new Now(look.now(), saved.version(), saved.state()));
            }
            log.save(world, 0, WorldState.fresh(initial, look.now()));
        }
    }

    /** The state as it was when somebody looked last. */
    WorldState latest() {
        Now known = latest.get();
        return (known == null ? now() : known).state();
    }

    /** Of changes at once each is made on the outcome of the one before. */
    void change(BiFunction<WorldState, Instant, WorldState> change) {
        while (true) {
            Now seen = now();
            WorldState next = change.apply(seen.state(), seen.real());
            if (log.save(world, seen.version(), next)) {
                seen(new Now(seen.real(), seen.version() + 1, next));
                return;
            }
        }
    }

    /** Makes the world what it was when it was first used. */
    void reset() {
        change((state, real) -> WorldState.fresh(initial, real));
    }

    private Now seen(Now fresh) {
        latest.accumulateAndGet(fresh, (old, other) -> old != null && old.version() > other.version() ? old : other);
        return fresh;
    }

    /** A state and the real time at which it was read. */
    record Now(Instant real, long version, WorldState state) {}
}
