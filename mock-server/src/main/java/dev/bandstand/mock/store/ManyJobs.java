package dev.bandstand.mock.store;

import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.LogEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Reads the histories of many jobs in the order of their entries in the database, one part after the other. */
record ManyJobs(
        EntryTable entries, Predicate<JobKey> wanted, BiConsumer<? super DatabaseJob, Optional<JobHistory>> reader) {

    /** The most jobs that one query reads. */
    private static final int PART_SIZE = 1_000;

    /** A part in which others have so many times as many jobs is not read as a whole. */
    private static final int SPARSE = 10;

    /** So many jobs are worth it. */
    static boolean areMany(List<? extends JobRef> jobs) {
        return jobs.size() > PART_SIZE;
    }

    void read(List<DatabaseJob> jobs) {
        List<DatabaseJob> sorted = new ArrayList<>(jobs);
        sorted.sort(Comparator.comparingLong(DatabaseJob::stored));
        for (int from = 0; from < sorted.size(); ) {
            long end = sorted.get(from).stored() + PART_SIZE;
            int to = from + 1;
            while (to < sorted.size() && sorted.get(to).stored() < end) {
                to++;
            }
            readPart(sorted.subList(from, to));
            from = to;
        }
    }

    private void readPart(List<DatabaseJob> jobs) {
        long first = jobs.getFirst().stored();
        long last = jobs.getLast().stored();
        if (last - first > (long) SPARSE * jobs.size()) {
            jobs.forEach(job -> reader.accept(job, wanted.test(job.key()) ? job.peek() : Optional.empty()));
            return;
        }
        Cursor cursor = new Cursor(jobs);
        entries.between(first, last, cursor::moveTo, (job, entry) -> cursor.entries.add(entry));
        cursor.moveTo(last + 1);
    }

    /** A place among the jobs, which moves on with the entries that are read. */
    private final class Cursor {

        private final List<DatabaseJob> jobs;
        private final List<LogEntry> entries = new ArrayList<>();
        private int place;
        private boolean isWanted;

        Cursor(List<DatabaseJob> jobs) {
            this.jobs = jobs;
            this.isWanted = wanted.test(jobs.getFirst().key());
        }

        /** Finishes the jobs before one; returns true if the entries of this one are wanted. */
        boolean moveTo(long number) {
            while (place < jobs.size() && jobs.get(place).stored() < number) {
                finish();
            }
            return isWanted && place < jobs.size() && jobs.get(place).stored() == number;
        }

        private void finish() {
            DatabaseJob job = jobs.get(place++);
            reader.accept(job, entries.isEmpty() ? Optional.empty() : Optional.of(new JobHistory(job.key(), entries)));
            entries.clear();
            isWanted = place < jobs.size() && wanted.test(jobs.get(place).key());
        }
    }
}
