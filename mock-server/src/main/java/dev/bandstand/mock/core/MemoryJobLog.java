package dev.bandstand.mock.core;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;

/** Keeps histories as long as the process lives. */
public final class MemoryJobLog implements JobLog {

    private final ConcurrentMap<JobKey, JobHistory> jobs = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Queue<JobKey>> worlds = new ConcurrentHashMap<>();

    @Override
    public Optional<JobHistory> find(JobKey job) {
        return Optional.ofNullable(jobs.get(job));
    }

    @Override
    public boolean append(JobKey job, int expectedVersion, LogEntry entry) {
        if (expectedVersion == 0) {
            return create(job, entry);
        }
        JobHistory current = jobs.get(job);
        return current != null
                && current.version() == expectedVersion
                && jobs.replace(job, current, current.with(entry));
    }

    private boolean create(JobKey job, LogEntry entry) {
        if (jobs.putIfAbsent(job, new JobHistory(job, List.of(entry))) != null) {
            return false;
        }
        worlds.computeIfAbsent(job.world(), name -> new ConcurrentLinkedQueue<>())
                .add(job);
        return true;
    }

    @Override
    public List<JobHistory> list(String world) {
        return worlds.getOrDefault(world, new ConcurrentLinkedQueue<>()).stream()
                .flatMap(job -> find(job).stream())
                .toList();
    }

    @Override
    public boolean isEmpty(String world) {
        return !worlds.containsKey(world);
    }

    @Override
    public void clear(String world) {
        Queue<JobKey> gone = worlds.remove(world);
        if (gone != null) {
            gone.forEach(jobs::remove);
        }
    }
}
