package dev.bandstand.mock.console;

import dev.bandstand.contract.control.JournalApi;
import dev.bandstand.contract.control.JournalApi.ReadJournalCall;
import dev.bandstand.contract.control.JournalPage;
import dev.bandstand.contract.control.WorldState;
import dev.bandstand.contract.control.WorldsApi;
import dev.bandstand.contract.control.WorldsApi.DescribeWorldCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tracks what a watcher of a world has seen, and sends what is new. What follows from the clock alone, such as a bar
 * that fills, is not new: the watcher works it out. For one watcher and one thread.
 */
final class WorldWatcher {

    private static final int MOST_CALLS = 1_000;

    private final String world;
    private final Sources sources;
    private final LongSupplier realNanos;
    private final JobWatch jobs;
    private List<String> names = List.of();
    private @Nullable WorldSnapshot last;
    private int calls = -1;
    private long corrections;

    WorldWatcher(String world, JobWatch jobs, Sources sources, LongSupplier realNanos) {
        this.world = world;
        this.jobs = jobs;
        this.sources = sources;
        this.realNanos = realNanos;
    }

    /**
     * The source of the news: the same operations that everybody can call.
     *
     * @param corrections how often something was noted about recorded calls of a world
     */
    record Sources(
            Supplier<List<String>> names, WorldsApi worlds, JournalApi journal, ToLongFunction<String> corrections) {}

    /** Returns the changes since the last call; the state with the newest jobs and calls first and after a reset. */
    List<ServerSentEvent> news() {
        WorldSnapshot now = new WorldSnapshot(worldNow(), realNanos.getAsLong());
        JobWatch.Changed changed = jobs.look();
        List<ServerSentEvent> news = new ArrayList<>();
        if (calls < 0 || changed.restarted() || isAnother(now.world())) {
            last = null;
            calls = 0;
            news.add(new ServerSentEvent("restart", Map.of()));
        }
        newNames().ifPresent(news::add);
        newWorld(now).ifPresent(news::add);
        if (!changed.isEmpty()) {
            news.add(new ServerSentEvent(
                    "jobs", Map.of("at", now.world().clock().now(), "data", changed.data(), "more", changed.more())));
        }
        newCalls().ifPresent(news::add);
        return news;
    }

    /** True for a world that was reset since: it counts from the beginning again. */
    private boolean isAnother(WorldState now) {
        return now.calls() < calls
                || (last != null && now.version() < last.world().version());
    }

    private Optional<ServerSentEvent> newNames() {
        List<String> now = sources.names().get();
        if (now.equals(names)) {
            return Optional.empty();
        }
        names = now;
        return Optional.of(new ServerSentEvent("worlds", Map.of("names", now)));
    }

    private Optional<ServerSentEvent> newWorld(WorldSnapshot now) {
        if (last != null && now.follows(last)) {
            return Optional.empty();
        }
        last = now;
        return Optional.of(new ServerSentEvent("world", now.world()));
    }

    private Optional<ServerSentEvent> newCalls() {
        long corrected = sources.corrections().applyAsLong(world);
        boolean anew = corrected != corrections;
        corrections = corrected;
        JournalPage page = page(anew ? 0 : calls);
        if (page.counted() == calls && !anew) {
            return Optional.empty();
        }
        calls = page.counted();
        return Optional.of(new ServerSentEvent("calls", page));
    }

    private WorldState worldNow() {
        return (WorldState) Objects.requireNonNull(
                sources.worlds().describeWorld(new DescribeWorldCall(world)).body());
    }

    private JournalPage page(int after) {
        return (JournalPage) Objects.requireNonNull(sources.journal()
                .readJournal(new ReadJournalCall(world, after, MOST_CALLS, null, null, null, null, null))
                .body());
    }
}
