package dev.bandstand.mock.console;

import dev.bandstand.contract.control.JobState;
import dev.bandstand.mock.core.JobChanges;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.Jobs;
import dev.bandstand.mock.core.Jobs.JobSnapshot;
import dev.bandstand.mock.core.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells which jobs of a world have changed. Jobs that got an entry are looked at at once; those that may move with time,
 * only when the clock has moved. So a world whose clock stands still costs nothing, however many jobs it has. For one watcher.
 */
final class JobWatch {

    /** The most jobs that are sent with all their members; of the others the watcher learns the number. */
    private static final int MOST_SENT = 100;

    /** The most jobs that are followed with time, the newest. */
    private static final int MOST_FOLLOWED = 5_000;

    private final World world;
    private final Jobs jobs;
    private final BiFunction<World, JobSnapshot, Optional<JobState>> views;

    /** The jobs that had not ended when they were looked at, by number. */
    private final TreeMap<Integer, JobRef> atWork = new TreeMap<>();

    /** Hashes of the shapes of these jobs: all of them would take much memory. */
    private final Map<Integer, Integer> shapes = new HashMap<>();

    private JobChanges.Position position = JobChanges.Position.START;
    private @Nullable Instant lookedAt;
    private int count;

    JobWatch(World world, Jobs jobs, BiFunction<World, JobSnapshot, Optional<JobState>> views) {
        this.world = world;
        this.jobs = jobs;
        this.views = views;
    }

    /**
     * The jobs that have changed.
     *
     * @param data the newest of them, oldest first
     * @param more how many others have changed
     * @param restarted nothing that was sent before holds: the world was reset, or this is the first look
     */
    record Changed(List<JobState> data, int more, boolean restarted) {

        boolean isEmpty() {
            return data.isEmpty() && more == 0;
        }
    }

    /** Returns the changes since the last look; the newest jobs at the first and after a reset. */
    Changed look() {
        JobChanges changes = jobs.log().changes(world.name(), position);
        boolean restarted = changes.restarted() && (lookedAt == null || count > 0);
        position = changes.upTo();
        if (changes.restarted()) {
            atWork.clear();
            shapes.clear();
        }
        TreeMap<Integer, JobRef> touched = new TreeMap<>();
        changes.jobs().forEach(job -> touched.put(job.number(), job));
        count = changes.restarted() ? touched.size() : Math.max(count, touched.isEmpty() ? 0 : touched.lastKey() + 1);
        Instant now = world.clock().now();
        boolean moved = lookedAt != null && !now.equals(lookedAt) && !changes.restarted();
        lookedAt = now;
        atWork.putAll(touched);
        while (atWork.size() > MOST_FOLLOWED) {
            shapes.remove(atWork.pollFirstEntry().getKey());
        }
        return newest(changes.restarted() ? touched : changed(moved ? Map.copyOf(atWork) : touched), restarted);
    }

    /** Those of some jobs that look another way than before. */
    private NavigableMap<Integer, JobRef> changed(Map<Integer, ? extends JobRef> looked) {
        TreeMap<Integer, JobRef> changed = new TreeMap<>();
        looked.forEach((number, job) -> {
            Optional<JobState> state = state(job);
            if (state.isEmpty() || state.get().ended()) {
                atWork.remove(number);
                shapes.remove(number);
                changed.put(number, job);
                return;
            }
            int shape = JobShape.of(state.get()).hashCode();
            @Nullable Integer before = shapes.put(number, shape);
            if (before == null || before != shape) {
                changed.put(number, job);
            }
        });
        return changed;
    }

    private Changed newest(NavigableMap<Integer, JobRef> changed, boolean restarted) {
        List<JobState> newest = new ArrayList<>();
        for (JobRef job : changed.descendingMap().values()) {
            if (newest.size() == MOST_SENT) {
                break;
            }
            state(job).ifPresent(newest::add);
        }
        return new Changed(newest.reversed(), changed.size() - newest.size(), restarted);
    }

    private Optional<JobState> state(JobRef job) {
        return jobs.peek(world, job).flatMap(snapshot -> views.apply(world, snapshot));
    }
}
