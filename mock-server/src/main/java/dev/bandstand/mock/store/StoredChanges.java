package dev.bandstand.mock.store;

import dev.bandstand.mock.core.JobChanges;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.store.JobTable.Head;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * The jobs of a database that changed. Who writes alone knows; who shares the database compares the versions of all jobs of a
 * world, without their entries.
 */
final class StoredChanges {

    private final JobTable table;
    private final boolean alone;
    private final Function<String, DatabaseJob.Owner> owners;
    private final ConcurrentMap<String, DatabaseWorld> worlds = new ConcurrentHashMap<>();

    /**
     * Changes of which none is known.
     *
     * @param alone nobody else writes to the database
     */
    StoredChanges(JobTable table, Histories histories, boolean alone) {
        this.table = table;
        this.alone = alone;
        this.owners = world -> new DatabaseJob.Owner(world, table, histories);
    }

    private DatabaseWorld world(String name) {
        return worlds.computeIfAbsent(name, missing -> new DatabaseWorld(owners.apply(missing)));
    }

    /** The jobs of a world are known without reading them from the database. */
    boolean areKnown(String world) {
        DatabaseWorld known = alone ? worlds.get(world) : null;
        return known != null && known.isRead();
    }

    JobChanges since(String world, JobChanges.Position since) {
        return world(world).current(alone).changes(since);
    }

    Optional<? extends JobRef> ref(JobKey job) {
        return table.head(job).flatMap(head -> world(job.world()).job(head.number(), alone));
    }

    List<DatabaseJob> range(String world, int from, int to) {
        return world(world).current(alone).range(from, to);
    }

    int count(String world) {
        return areKnown(world) ? world(world).current(alone).count() : table.count(world);
    }

    /** Notes that this process wrote an entry. */
    void wrote(JobKey job, long number, int version) {
        if (alone) {
            world(job.world()).wrote(job, new Head(number, job.contract(), job.id(), version));
        }
    }

    /** Notes that this process removed a job. */
    void removed(JobKey job, long number) {
        if (alone) {
            world(job.world()).removed(number);
        }
    }

    /** Forgets the jobs of a world, which are gone. */
    void cleared(String world) {
        worlds.remove(world);
    }
}
