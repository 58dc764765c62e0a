package dev.bandstand.mock.store;

import dev.bandstand.mock.core.JobChanges;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Keeps histories in a database. Reading one that is known costs a look at its version. */
final class JdbcJobLog implements JobLog {

    private final Database database;
    private final JobTable jobs;
    private final EntryTable entries;
    private final Histories histories;
    private final StoredChanges changes;

    /** @param alone nobody else writes to the database */
    JdbcJobLog(Database database, boolean alone) {
        this.database = database;
        this.jobs = new JobTable(database);
        this.entries = new EntryTable(database);
        this.histories = new Histories(entries);
        this.changes = new StoredChanges(jobs, histories, alone);
    }

    @Override
    public Optional<JobHistory> find(JobKey job) {
        return jobs.head(job).flatMap(head -> histories.of(job, head));
    }

    @Override
    public boolean append(JobKey job, int expectedVersion, LogEntry entry) {
        AtomicLong number = new AtomicLong();
        boolean done = database.attempt(connection -> {
            OptionalLong claimed = JobTable.claim(connection, job, expectedVersion);
            if (claimed.isEmpty()) {
                return false;
            }
            number.set(claimed.getAsLong());
            EntryTable.write(connection, claimed.getAsLong(), expectedVersion + 1, entry);
            return true;
        });
        if (done) {
            changes.wrote(job, number.get(), expectedVersion + 1);
        }
        return done;
    }

    @Override
    public List<JobHistory> list(String world) {
        List<JobHistory> all = new ArrayList<>();
        read(changes.range(world, 0, Integer.MAX_VALUE), key -> true, (job, history) -> history.ifPresent(all::add));
        return all;
    }

    @Override
    public int count(String world) {
        return changes.count(world);
    }

    @Override
    public boolean isEmpty(String world) {
        return jobs.isEmpty(world);
    }

    @Override
    public JobChanges changes(String world, JobChanges.Position since) {
        return changes.since(world, since);
    }

    @Override
    public Optional<? extends JobRef> ref(JobKey job) {
        return changes.ref(job);
    }

    @Override
    public List<? extends JobRef> range(String world, int from, int to) {
        return changes.range(world, from, to);
    }

    @Override
    public boolean tellsChangesCheaply(String world) {
        return changes.areKnown(world);
    }

    @Override
    public void read(
            String world,
            JobChanges changed,
            Predicate<JobKey> wanted,
            BiConsumer<JobRef, Optional<JobHistory>> reader) {
        read(changed.jobs().stream().map(DatabaseJob.class::cast).toList(), wanted, reader);
    }

    private void read(
            List<DatabaseJob> some, Predicate<JobKey> wanted, BiConsumer<JobRef, Optional<JobHistory>> reader) {
        if (ManyJobs.areMany(some)) {
            new ManyJobs(entries, wanted, reader).read(some);
        } else {
            some.forEach(job -> reader.accept(job, wanted.test(job.key()) ? job.peek() : Optional.empty()));
        }
    }

    @Override
    public boolean remove(JobKey job) {
        Optional<Long> found = jobs.head(job).map(JobTable.Head::number);
        boolean done = found.filter(jobs::remove).isPresent();
        if (done) {
            changes.removed(job, found.orElseThrow());
        }
        return done;
    }

    @Override
    public void clear(String world) {
        jobs.clear(world);
        changes.cleared(world);
    }
}
