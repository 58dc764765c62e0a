package dev.bandstand.mock.index;

import dev.bandstand.mock.core.JobContract.Standing;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The jobs of a world, all and by status, each list in the order of creation. */
public final class JobsByStatus implements JobIndex.Listener<JobsByStatus.Row> {

    private static final Comparator<Row> ORDER =
            Comparator.comparingInt(row -> row.job().number());

    private final JobIndex<Row> index;
    private final Map<String, RankedList<Row>> lists = new HashMap<>();
    private RankedList<Row> all = new RankedList<>(ORDER);

    /** @param standing tells the status of a job; those that have none are on no list */
    public JobsByStatus(JobLog log, String world, BiFunction<JobHistory, Instant, Standing> standing) {
        this.index = new JobIndex<>(log, world, (job, history, at) -> row(job, standing.apply(history, at)), this);
    }

    private static JobIndex.Derived<Row> row(JobRef job, Standing standing) {
        return new JobIndex.Derived<>(standing.status().map(status -> new Row(job, status)), standing.until());
    }

    /** A job that is on a list. */
    public record Row(JobRef job, String status) {}

    /**
     * Reads from a list as it is at an instant.
     *
     * @param status the status that the jobs have; null for all jobs
     */
    public <T> T at(Instant now, @Nullable String status, Function<Listing, T> reader) {
        return index.at(
                now,
                () -> reader.apply(
                        new Listing(status == null ? all : lists.getOrDefault(status, new RankedList<>(ORDER)))));
    }

    /** The number of jobs with each status at an instant; a status that no job has is not in it. */
    public Map<String, Integer> sizes(Instant now) {
        return index.at(now, () -> {
            Map<String, Integer> sizes = new TreeMap<>();
            lists.forEach((status, list) -> {
                if (list.size() > 0) {
                    sizes.put(status, list.size());
                }
            });
            return sizes;
        });
    }

    @Override
    public void replaced(@Nullable Row before, @Nullable Row after) {
        if (before != null) {
            all.remove(before);
            list(before).remove(before);
        }
        if (after != null) {
            all.add(after);
            list(after).add(after);
        }
    }

    private RankedList<Row> list(Row row) {
        return lists.computeIfAbsent(row.status(), missing -> new RankedList<>(ORDER));
    }

    @Override
    public void cleared() {
        lists.clear();
        all = new RankedList<>(ORDER);
    }

    /** A list, while it is read. */
    public record Listing(RankedList<Row> rows) {

        /** The number of jobs. */
        public int size() {
            return rows.size();
        }

        /** The jobs from one place, counted from 0, up to another, as far as there are any. */
        public List<? extends JobRef> slice(long from, long to) {
            return rows.slice(from, to).stream().map(Row::job).toList();
        }

        /** The place of the first job that was created after the one of a number. */
        public int after(int number) {
            return rows.countBefore(row -> row.job().number() <= number);
        }

        /** The place of a job, or a negative number when it is not on the list. */
        public int place(JobRef job) {
            int place = rows.countBefore(row -> row.job().number() < job.number());
            return place < size()
                            && rows.slice(place, place + 1L).getFirst().job().equals(job)
                    ? place
                    : -1;
        }
    }
}
