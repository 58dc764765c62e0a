package dev.bandstand.mock.console;

import dev.bandstand.contract.control.JobList;
import dev.bandstand.contract.control.JobState;
import dev.bandstand.contract.control.JobsApi;
import dev.bandstand.contract.control.JobsApi.ListJobViewsCall;
import dev.bandstand.contract.control.JournalApi;
import dev.bandstand.contract.control.JournalApi.ReadJournalCall;
import dev.bandstand.contract.control.JournalPage;
import dev.bandstand.contract.control.WorldState;
import dev.bandstand.contract.control.WorldsApi;
import dev.bandstand.contract.control.WorldsApi.DescribeWorldCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tracks what a watcher of a world has seen, and sends what is new. What follows from the clock alone, such as a bar
 * that fills, is not new: the watcher works it out. For one watcher and one thread.
 */
final class WorldWatcher {

    private static final int MOST_JOBS = 5_000;
    private static final int MOST_CALLS = 1_000;

    private final String world;
    private final Sources sources;
    private final LongSupplier realNanos;
    private final Map<String, JobState> jobs = new HashMap<>();
    private List<String> names = List.of();
    private @Nullable WorldSnapshot last;
    private int calls = -1;

    WorldWatcher(String world, Sources sources, LongSupplier realNanos) {
        this.world = world;
        this.sources = sources;
        this.realNanos = realNanos;
    }

    /** Where the news comes from: the same operations that everybody can call. */
    record Sources(Supplier<List<String>> names, WorldsApi worlds, JobsApi jobs, JournalApi journal) {}

    /** Returns the changes since the last call; the whole state on the first call and after a reset. */
    List<ServerSentEvent> news() {
        WorldSnapshot now = new WorldSnapshot(worldNow(), realNanos.getAsLong());
        List<JobState> jobsNow = jobsNow(now.world().jobs());
        List<ServerSentEvent> news = new ArrayList<>();
        if (startsOver(now.world(), jobsNow)) {
            forget();
            news.add(new ServerSentEvent("restart", Map.of()));
        }
        newNames().ifPresent(news::add);
        newWorld(now).ifPresent(news::add);
        newJobs(now.world(), jobsNow).ifPresent(news::add);
        newCalls().ifPresent(news::add);
        return news;
    }

    private boolean startsOver(WorldState now, List<JobState> jobsNow) {
        boolean fewerJobs = jobsNow.size() < jobs.size() && jobsNow.size() < MOST_JOBS;
        return calls < 0 || now.calls() < calls || fewerJobs;
    }

    private void forget() {
        jobs.clear();
        last = null;
        calls = 0;
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

    private Optional<ServerSentEvent> newJobs(WorldState now, List<JobState> all) {
        List<JobState> changed = all.stream().filter(this::differs).toList();
        if (jobs.size() > all.size()) {
            jobs.keySet()
                    .retainAll(all.stream().map(job -> String.valueOf(job.id())).collect(Collectors.toSet()));
        }
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ServerSentEvent("jobs", Map.of("at", now.clock().now(), "data", changed)));
    }

    private boolean differs(JobState job) {
        JobState shape = JobShape.of(job);
        return !shape.equals(jobs.put(String.valueOf(job.id()), shape));
    }

    private Optional<ServerSentEvent> newCalls() {
        JournalPage page = page(calls);
        if (page.counted() == calls) {
            return Optional.empty();
        }
        calls = page.counted();
        return Optional.of(new ServerSentEvent("calls", page));
    }

    private WorldState worldNow() {
        return (WorldState) Objects.requireNonNull(
                sources.worlds().describeWorld(new DescribeWorldCall(world)).body());
    }

    private List<JobState> jobsNow(int counted) {
        ListJobViewsCall youngest = new ListJobViewsCall(world, Math.max(0, counted - MOST_JOBS), MOST_JOBS, null);
        JobList list = (JobList)
                Objects.requireNonNull(sources.jobs().listJobViews(youngest).body());
        return list.data();
    }

    private JournalPage page(int after) {
        return (JournalPage) Objects.requireNonNull(sources.journal()
                .readJournal(new ReadJournalCall(world, after, MOST_CALLS, null, null, null, null))
                .body());
    }
}
