package dev.bandstand.mock.index;

import dev.bandstand.mock.core.JobContract.Standing;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The jobs of a world, all and by status, each list in the order of creation. */
public final class JobsByStatus implements TimedValues.Listener<String> {

    private final TimedValues<String> statuses;
    private final Map<String, NumberSet> lists = new HashMap<>();
    private NumberSet all = new NumberSet();

    /**
     * Lists without jobs, until one is read.
     *
     * @param wanted the jobs that may be on a list
     * @param standings tells the statuses of a job from an instant on; those that have none are on no list
     */
    public JobsByStatus(
            JobLog log,
            String world,
            Predicate<JobKey> wanted,
            BiFunction<JobHistory, Instant, Stream<Standing>> standings) {
        this.statuses = new TimedValues<>(
                log,
                world,
                wanted,
                (history, from) -> standings.apply(history, from).map(JobsByStatus::derived),
                this);
    }

    private static TimedValues.Derived<String> derived(Standing standing) {
        return new TimedValues.Derived<>(standing.status(), standing.since());
    }

    /**
     * Reads from a list as it is at an instant.
     *
     * @param status the status that the jobs have; null for all jobs
     */
    public <T> T at(Instant now, @Nullable String status, Function<Listing, T> reader) {
        return statuses.at(
                now,
                () -> reader.apply(new Listing(
                        statuses, status == null ? all : lists.getOrDefault(status, new NumberSet()), lists)));
    }

    /** The number of jobs with each status at an instant; a status that no job has is not in it. */
    public Map<String, Integer> sizes(Instant now) {
        return statuses.at(now, () -> {
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
    public void replaced(JobRef job, @Nullable String before, @Nullable String after) {
        if (before != null) {
            lists.computeIfAbsent(before, missing -> new NumberSet()).remove(job.number());
        }
        if (after == null) {
            all.remove(job.number());
        } else {
            all.add(job.number());
            lists.computeIfAbsent(after, missing -> new NumberSet()).add(job.number());
        }
    }

    @Override
    public void cleared() {
        lists.clear();
        all = new NumberSet();
    }

    /** A job that is on a list. */
    public record Row(JobRef job, String status) {}

    /** A list, while it is read. */
    public static final class Listing {

        private final TimedValues<String> jobs;
        private final NumberSet numbers;
        private final Map<String, NumberSet> byStatus;

        private Listing(TimedValues<String> jobs, NumberSet numbers, Map<String, NumberSet> byStatus) {
            this.jobs = jobs;
            this.numbers = numbers;
            this.byStatus = byStatus;
        }

        /** The number of jobs. */
        public int size() {
            return numbers.size();
        }

        /** The jobs from one place, counted from 0, up to another, as far as there are any. */
        public List<JobRef> slice(long from, long to) {
            return numbers.slice(from, to).stream().map(jobs::job).toList();
        }

        /** All jobs, with what status they have. */
        public List<Row> rows() {
            return slice(0, size()).stream()
                    .map(job -> new Row(job, status(job.number())))
                    .toList();
        }

        private String status(int number) {
            return byStatus.entrySet().stream()
                    .filter(each -> each.getValue().contains(number))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
        }

        /** The place of the first job that was created after the one of a number. */
        public int after(int number) {
            return numbers.countBefore(number + 1);
        }

        /** The place of a job, or a negative number when it is not on the list. */
        public int place(JobRef job) {
            return numbers.contains(job.number()) && jobs.job(job.number()).equals(job)
                    ? numbers.countBefore(job.number())
                    : -1;
        }
    }
}
