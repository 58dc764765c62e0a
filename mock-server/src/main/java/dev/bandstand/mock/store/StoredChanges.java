package dev.bandstand.mock.store;

import dev.bandstand.mock.core.ChangeFeed;
import dev.bandstand.mock.core.JobChanges;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.store.JdbcJobLog.Head;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of a database that changed. Who writes alone knows; who shares the database compares the versions of all jobs of a
 * world, without their entries.
 */
final class StoredChanges {

    private final JdbcJobLog log;
    private final boolean alone;
    private final ConcurrentMap<String, World> worlds = new ConcurrentHashMap<>();

    StoredChanges(JdbcJobLog log, boolean alone) {
        this.log = log;
        this.alone = alone;
    }

    /** The jobs of a world are known without reading them from the database. */
    boolean areKnown(String world) {
        World known = alone ? worlds.get(world) : null;
        return known != null && known.isRead();
    }

    JobChanges since(String world, JobChanges.Position since) {
        return worlds.computeIfAbsent(world, name -> new World()).read(world).changes(since);
    }

    Optional<? extends JobRef> ref(JobKey job) {
        return worlds.computeIfAbsent(job.world(), name -> new World()).ref(job);
    }

    List<? extends JobRef> range(String world, int from, int to) {
        return worlds.computeIfAbsent(world, name -> new World()).read(world).range(from, to);
    }

    /** Notes that this process wrote an entry. */
    void wrote(JobKey job, int version) {
        if (alone) {
            worlds.computeIfAbsent(job.world(), name -> new World()).wrote(job, version);
        }
    }

    /** Has everything of a world read anew, as some of its jobs are gone. */
    void cleared(String world) {
        worlds.remove(world);
    }

    /** The known jobs of a world, with their versions. */
    private final class World {

        private ChangeFeed<Stored> feed = new ChangeFeed<>();
        private final Map<JobKey, Stored> jobs = new HashMap<>();
        private boolean checked;
        private boolean read;

        synchronized ChangeFeed<Stored> read(String world) {
            if (!alone || !read) {
                compare(log.heads(world));
                checked = true;
                read = true;
            }
            return feed;
        }

        synchronized Optional<Stored> ref(JobKey job) {
            read(job.world());
            return Optional.ofNullable(jobs.get(job));
        }

        private void compare(List<Head> heads) {
            long same =
                    heads.stream().filter(head -> jobs.containsKey(head.key())).count();
            if (same < jobs.size() || heads.stream().anyMatch(this::isAnother)) {
                jobs.clear();
                feed = new ChangeFeed<>();
            }
            for (Head head : heads) {
                seen(head.key(), head.version()).stored = head.number();
            }
        }

        /** The job that had the key was removed. */
        private boolean isAnother(Head head) {
            @Nullable Stored known = jobs.get(head.key());
            return known != null && known.stored != Stored.UNKNOWN && known.stored != head.number();
        }

        /** A world that begins with this job is known from now on; one that had jobs before is read when it is asked for. */
        synchronized void wrote(JobKey job, int version) {
            if (!checked) {
                checked = true;
                read = log.isOnly(job);
            }
            if (read) {
                seen(job, version);
            }
        }

        synchronized boolean isRead() {
            return read;
        }

        private Stored seen(JobKey key, int version) {
            @Nullable Stored known = jobs.get(key);
            if (known == null) {
                known = feed.add(number -> new Stored(log, key, number));
                known.version = version;
                jobs.put(key, known);
            } else if (known.version < version) {
                known.version = version;
                feed.changed(known);
            }
            return known;
        }
    }

    /** A job of the database. */
    private static final class Stored implements JobRef {

        static final long UNKNOWN = -1;

        private final JdbcJobLog log;
        private final JobKey key;
        private final int number;
        private long stored = UNKNOWN;
        private int version;

        Stored(JdbcJobLog log, JobKey key, int number) {
            this.log = log;
            this.key = key;
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public JobKey key() {
            return key;
        }

        @Override
        public Optional<JobHistory> history() {
            return log.find(key);
        }
    }
}
