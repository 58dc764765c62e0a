package dev.bandstand.mock.nemo.read;

import dev.bandstand.contract.nemo.PlatformJobListSortField;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.index.JobIndex;
import dev.bandstand.mock.index.RankedList;
import dev.bandstand.mock.nemo.model.NemoContract;
import dev.bandstand.mock.nemo.model.NemoNames;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The lists of the jobs of a world that were asked for last, each with its order and its conditions, kept up to date as
 * jobs come and go. Only the first page of a list that is new looks at every job.
 */
public final class JobLists implements JobIndex.Listener<JobRow> {

    private static final int MOST_LISTS = 16;
    private static final int MOST_TEXTS = 10_000;
    private static final float LOAD = 0.75f;

    private final JobIndex<JobRow> index;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<Key, Listing> lists = new LinkedHashMap<>(MOST_LISTS, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Listing> eldest) {
            return size() > MOST_LISTS;
        }
    };

    JobLists(JobLog log, String world) {
        this.index = new JobIndex<>(
                log,
                world,
                job -> job.contract().equals(NemoContract.NAME),
                (job, history) -> JobRow.of(job, history, this::one),
                this);
    }

    /** The lists of a world. */
    static JobLists of(World world, JobLog log) {
        return world.part(NemoContract.NAME, JobLists.class, () -> new JobLists(log, world.name()));
    }

    /** One list: which jobs it has, and in which order. */
    private record Key(
            String workspace, FilterPlan.@Nullable Member member, PlatformJobListSortField sort, JobFilter rest) {}

    private record Listing(Predicate<JobRow> member, RankedList<JobRow> rows) {}

    /** A part of the list of the jobs that fulfil the conditions of a plan. */
    ListQueries.Part<JobRow> part(
            String workspace, FilterPlan plan, PlatformJobListSortField sort, ListQueries.Window window) {
        Key key = new Key(workspace, plan.equal().map(FilterPlan.Equal::member).orElse(null), sort, plan.rest());
        return index.read(() -> part(listing(key), plan, sort, window));
    }

    /** Follows the jobs from now on in the order in which they are listed by default. */
    void follow(String workspace) {
        index.read(() ->
                listing(new Key(workspace, null, PlatformJobListSortField._CREATED_AT, new JobFilter.All(List.of()))));
    }

    private static ListQueries.Part<JobRow> part(
            Listing listing, FilterPlan plan, PlatformJobListSortField sort, ListQueries.Window window) {
        int direction = JobOrder.isOldestFirst(sort) ? 1 : -1;
        RankedList<JobRow> rows = listing.rows();
        int from = rows.countBefore(row -> plan.compare(row, direction) < 0);
        int to = rows.countBefore(row -> plan.compare(row, direction) <= 0);
        if (plan.equal().filter(FilterPlan.Equal::isByHash).isPresent()) {
            FilterPlan.Equal equal = plan.equal().get();
            List<JobRow> found =
                    rows.slice(from, to).stream().filter(equal::isExactly).toList();
            return new ListQueries.Part<>(window.of(found), found.size());
        }
        long start = from + (window.page() - 1L) * window.size();
        return new ListQueries.Part<>(rows.slice(start, Math.min(to, start + window.size())), Math.max(0, to - from));
    }

    private Listing listing(Key key) {
        @Nullable Listing known = lists.get(key);
        if (known != null) {
            return known;
        }
        Predicate<ListedJob> conditions = new FilterMatch(false).of(key.rest());
        boolean anywhere = key.workspace().equals(NemoNames.ALL);
        Comparator<JobRow> order = JobOrder.ofRows(key.sort());
        FilterPlan.@Nullable Member member = key.member();
        Listing fresh = new Listing(
                row -> (anywhere || row.workspace().equals(key.workspace())) && conditions.test(row),
                new RankedList<>(member == null ? order : member.order().thenComparing(order)));
        fresh.rows().addAll(index.rows().stream().filter(fresh.member()).toList());
        lists.put(key, fresh);
        return fresh;
    }

    @Override
    public void replaced(@Nullable JobRow before, @Nullable JobRow after) {
        for (Listing each : lists.values()) {
            if (before != null && each.member().test(before)) {
                each.rows().remove(before);
            }
            if (after != null && each.member().test(after)) {
                each.rows().add(after);
            }
        }
    }

    @Override
    public void cleared() {
        lists.clear();
    }

    private String one(String text) {
        return texts.size() < MOST_TEXTS ? texts.computeIfAbsent(text, same -> same) : texts.getOrDefault(text, text);
    }
}
