package dev.bandstand.mock.control;

import dev.bandstand.contract.control.JobOrder;
import dev.bandstand.contract.control.JobsApi.ListJobViewsCall;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.Jobs;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.index.JobsByStatus;
import dev.bandstand.mock.index.JobsByStatus.Row;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds jobs of one world by text and status, and sorts them. */
record JobSearch(Jobs jobs, JobViews views, World world) {

    private static final Comparator<Row> NEWEST =
            Comparator.comparing(row -> row.job().number(), Comparator.reverseOrder());

    /**
     * The jobs somebody looks for.
     *
     * @param text part of the title, the id or the scenario, in lower case; empty for all jobs
     * @param status null for all jobs
     */
    record Query(String text, @Nullable String status, JobOrder order) {

        static Query of(ListJobViewsCall call) {
            return new Query(
                    call.find() == null ? "" : call.find().strip().toLowerCase(Locale.ROOT),
                    call.status(),
                    call.sort() == null ? JobOrder.OLDEST : JobOrder.of(call.sort()));
        }
    }

    /**
     * A part of the jobs that fit, in order.
     *
     * @param total how many fit
     * @param statuses how many jobs with the text have each status
     */
    record Found(List<? extends JobRef> jobs, int total, Map<String, Integer> statuses) {}

    Found find(Query query, int from, int limit) {
        boolean byNumber = query.order() == JobOrder.NEWEST || query.order() == JobOrder.OLDEST;
        return query.text().isEmpty() && byNumber ? sliced(query, from, limit) : scanned(query, from, limit);
    }

    /** Reads the part from a list that is kept in order, whatever its length. */
    private Found sliced(Query query, int from, int limit) {
        Instant now = world.clock().now();
        JobsByStatus lists = StatusLists.of(world, jobs.log(), views);
        Map<String, Integer> statuses = lists.sizes(now);
        return lists.at(now, query.status(), listing -> {
            long end = (long) listing.size() - from;
            List<? extends JobRef> part = query.order() == JobOrder.NEWEST
                    ? listing.slice(end - limit, end).reversed()
                    : listing.slice(from, (long) from + limit);
            return new Found(part, listing.size(), statuses);
        });
    }

    private Found scanned(Query query, int from, int limit) {
        Instant now = world.clock().now();
        JobTexts.Texts texts = texts();
        List<Row> fitting = StatusLists.of(world, jobs.log(), views)
                .at(
                        now,
                        null,
                        listing -> listing.rows().stream()
                                .filter(row -> texts.contain(row.job(), query.text()))
                                .toList());
        Map<String, Integer> statuses = new TreeMap<>();
        fitting.forEach(row -> statuses.merge(row.status(), 1, Integer::sum));
        Stream<Row> wanted = fitting.stream()
                .filter(row -> query.status() == null || query.status().equals(row.status()));
        List<JobRef> all =
                sorted(wanted, query.order(), texts).<JobRef>map(Row::job).toList();
        int first = Math.min(from, all.size());
        return new Found(all.subList(first, Math.min(all.size(), first + limit)), all.size(), statuses);
    }

    private static Stream<Row> sorted(Stream<Row> oldestFirst, JobOrder order, JobTexts.Texts texts) {
        return switch (order) {
            case OLDEST -> oldestFirst;
            case NEWEST -> oldestFirst.sorted(NEWEST);
            case TITLE ->
                oldestFirst.sorted(Comparator.<Row, String>comparing(row -> texts.title(row.job()))
                        .thenComparing(NEWEST));
            case STATUS -> oldestFirst.sorted(Comparator.comparing(Row::status).thenComparing(NEWEST));
        };
    }

    private JobTexts.Texts texts() {
        return world.part("control", JobTexts.class, () -> new JobTexts(jobs.log(), views, world))
                .read();
    }
}
