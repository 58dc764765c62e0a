package dev.bandstand.mock.store;

import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.store.JobTable.Head;
import java.util.Optional;

/** A job of a database, without its entries. There may be a million of them, so it has as few fields and objects as it can. */
final class DatabaseJob implements JobRef {

    private final Owner owner;
    private final String contract;
    private final String id;
    private final long stored;
    private int number = -1;
    private int version;

    private DatabaseJob(Owner owner, Head head) {
        this.owner = owner;
        this.contract = head.contract();
        this.id = head.id();
        this.stored = head.number();
        this.version = head.version();
    }

    /** The parts that the jobs of a world share. */
    record Owner(String world, JobTable table, Histories histories) {

        DatabaseJob job(Head head) {
            return new DatabaseJob(this, head);
        }
    }

    @Override
    public int number() {
        return number;
    }

    /** Gives the job its place in the order of creation. */
    DatabaseJob numbered(int inWorld) {
        number = inWorld;
        return this;
    }

    /** The number that the database gave the job: once, so that a later job of the same key has another. */
    long stored() {
        return stored;
    }

    boolean isOlderThan(int other) {
        return version < other;
    }

    /** Sets a later version. */
    DatabaseJob at(int later) {
        version = later;
        return this;
    }

    @Override
    public JobKey key() {
        return new JobKey(owner.world, contract, id);
    }

    @Override
    public Optional<JobHistory> history() {
        return owner.table.head(stored).flatMap(head -> owner.histories.of(key(), head));
    }
}
