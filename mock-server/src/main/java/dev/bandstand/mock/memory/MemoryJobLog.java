package dev.bandstand.mock.memory;

import dev.bandstand.mock.core.JobChanges;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.LogEntry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps histories as long as the process lives. */
public final class MemoryJobLog implements JobLog {

    private final ConcurrentMap<StoredJob, StoredJob> jobs = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, WorldJobs> worlds = new ConcurrentHashMap<>();
    private final EntryCodec codec = new EntryCodec();
    private final RecentJobs recent = RecentJobs.asked();
    private final RecentJobs created = RecentJobs.created();

    @Override
    public Optional<JobHistory> find(JobKey job) {
        StoredJob found = jobs.get(place(job).probe(job.id()));
        return found == null ? Optional.empty() : found.history();
    }

    @Override
    public boolean append(JobKey job, int expectedVersion, LogEntry entry) {
        if (expectedVersion == 0) {
            return create(job, entry);
        }
        StoredJob found = jobs.get(place(job).probe(job.id()));
        if (found == null || !found.append(expectedVersion, entry)) {
            return false;
        }
        WorldJobs world = worlds.get(job.world());
        if (world != null) {
            world.feed().changed(found);
        }
        return true;
    }

    private boolean create(JobKey job, LogEntry entry) {
        StoredJob fresh = worldOf(job).place(place(job)).created(job, entry);
        fresh.keep(new JobHistory(job, List.of(entry)), created);
        if (jobs.putIfAbsent(fresh, fresh) != null) {
            return false;
        }
        worldOf(job).feed().add(fresh::numbered);
        return true;
    }

    private WorldJobs worldOf(JobKey job) {
        return worlds.computeIfAbsent(job.world(), name -> new WorldJobs());
    }

    private StoredJob.Place place(JobKey job) {
        return new StoredJob.Place(job.world(), job.contract(), codec, recent);
    }

    @Override
    public List<JobHistory> list(String world) {
        WorldJobs known = worlds.get(world);
        return known == null
                ? List.of()
                : known.feed().all().stream()
                        .flatMap(job -> job.peek().stream())
                        .toList();
    }

    @Override
    public int count(String world) {
        WorldJobs known = worlds.get(world);
        return known == null ? 0 : known.feed().count();
    }

    @Override
    public Optional<? extends JobRef> ref(JobKey job) {
        return Optional.ofNullable(jobs.get(place(job).probe(job.id())));
    }

    @Override
    public List<? extends JobRef> range(String world, int from, int to) {
        WorldJobs known = worlds.get(world);
        return known == null ? List.of() : known.feed().range(from, to);
    }

    @Override
    public JobChanges changes(String world, JobChanges.Position since) {
        WorldJobs known = worlds.get(world);
        return known == null
                ? new JobChanges(List.of(), JobChanges.Position.START, true)
                : known.feed().changes(since);
    }

    @Override
    public boolean remove(JobKey job) {
        StoredJob gone = jobs.remove(place(job).probe(job.id()));
        if (gone == null) {
            return false;
        }
        gone.remove();
        WorldJobs world = worlds.get(job.world());
        if (world != null) {
            world.feed().removed(gone);
        }
        return true;
    }

    @Override
    public void clear(String world) {
        WorldJobs gone = worlds.remove(world);
        if (gone != null) {
            gone.feed().all().forEach(job -> jobs.remove(job, job));
        }
    }
}
