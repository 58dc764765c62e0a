package dev.bandstand.mock.core;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Chooses the worlds that leave when there are too many: those without a job first, of those the longest idle. */
final class IdleWorlds {

    private static final int SHARE = 10;

    private IdleWorlds() {}

    /**
     * The worlds to forget, so many that it need not be done again soon.
     *
     * @param made the number of worlds made so far
     * @param most the number of worlds that there may be
     * @param empty a world has no job
     */
    static List<World> leaving(Collection<World> candidates, long made, int most, Predicate<World> empty) {
        List<World> idle = candidates.stream()
                .filter(world -> world.lastUsed() <= made - most / 2)
                .toList();
        Stream<World> from = idle.isEmpty() ? candidates.stream() : idle.stream();
        return from.map(world -> new Ranked(world, !empty.test(world), world.lastUsed()))
                .sorted(Comparator.comparing(Ranked::hasJobs).thenComparingLong(Ranked::lastUsed))
                .limit(Math.max(1, most / SHARE))
                .map(Ranked::world)
                .toList();
    }

    /** A world as it was when it was looked at: it may be used while others are compared. */
    private record Ranked(World world, boolean hasJobs, long lastUsed) {}
}
