package dev.bandstand.mock.core;

import dev.bandstand.mock.core.WorldLog.Saved;
import dev.bandstand.mock.core.WorldLog.StoredWorld;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The state of one world, where all that is set is read and changed. */
final class WorldStateHolder {

    private final String world;
    private final WorldLog log;
    private final WorldSettings initial;
    private final AtomicReference<@Nullable Snapshot> latest = new AtomicReference<>();

    WorldStateHolder(String world, WorldLog log, WorldSettings initial) {
        this.world = world;
        this.log = log;
        this.initial = initial;
    }

    /** The state as it is now; a world that was never used gets its first. */
    Snapshot snapshot() {
        while (true) {
            StoredWorld look = log.read(world);
            if (look.saved().isPresent()) {
                Saved saved = look.saved().get();
                return remembered(new Snapshot(look.realNow(), saved.version(), saved.state()));
            }
            log.save(world, 0, WorldState.fresh(initial, look.realNow()));
        }
    }

    /** The state as it was when somebody looked last. */
    WorldState latest() {
        return latestSnapshot().state();
    }

    /** The number of changes by then. */
    long version() {
        return latestSnapshot().version();
    }

    private Snapshot latestSnapshot() {
        Snapshot known = latest.get();
        return known == null ? snapshot() : known;
    }

    /** Of changes at once each is made on the outcome of the one before. */
    void change(BiFunction<WorldState, Instant, WorldState> change) {
        while (true) {
            Snapshot seen = snapshot();
            WorldState next = change.apply(seen.state(), seen.real());
            if (log.save(world, seen.version(), next)) {
                remembered(new Snapshot(seen.real(), seen.version() + 1, next));
                return;
            }
        }
    }

    /** Makes the world what it was when it was first used. */
    void reset() {
        change((state, real) -> WorldState.fresh(initial, real));
    }

    private Snapshot remembered(Snapshot fresh) {
        latest.accumulateAndGet(fresh, (old, other) -> old != null && old.version() > other.version() ? old : other);
        return fresh;
    }

    /** A state and the real time at which it was read. */
    record Snapshot(Instant real, long version, WorldState state) {}
}
