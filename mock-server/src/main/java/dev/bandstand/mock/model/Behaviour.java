package dev.bandstand.mock.model;

import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.JobModel;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The extension points of a contract that is a folder. Without deviations it serves what the contract says.
 *
 * @param contract the contract that is served
 * @param edit applied to each answer
 * @param keyless operations that ask for no key
 * @param shared operations that find the jobs of all callers
 * @param owner the key under which a job that a call names is kept, for shared operations
 * @param drives true when a read brings a job to its next state
 * @param halts commands after which a job goes no further by itself
 */
record Behaviour(
        Contract contract,
        ResponseEdit edit,
        Set<String> keyless,
        Set<String> shared,
        UnaryOperator<JobKey> owner,
        boolean drives,
        Set<Halt> halts) {

    /** A command that was accepted in one state and led to another. */
    record Halt(String column, String from, String to) {}

    Behaviour {
        keyless = Set.copyOf(keyless);
        shared = Set.copyOf(shared);
        halts = Set.copyOf(halts);
    }

    /** A contract as it is. */
    static Behaviour of(Contract contract) {
        return new Behaviour(
                contract, ResponseEdit.NONE, Set.of(), Set.of(), UnaryOperator.identity(), false, Set.of());
    }

    /** The key under which the job of a call is kept. */
    JobKey key(String operation, JobKey named) {
        return shared.contains(operation) ? owner.apply(named) : named;
    }

    Behaviour with(JobModel model) {
        return new Behaviour(contract.with(model), edit, keyless, shared, owner, drives, halts);
    }

    Behaviour with(ResponseEdit more) {
        return new Behaviour(contract, edit.then(more), keyless, shared, owner, drives, halts);
    }

    Behaviour withoutKey(String operation) {
        Set<String> more = new HashSet<>(keyless);
        more.add(operation);
        return new Behaviour(contract, edit, more, shared, owner, drives, halts);
    }

    Behaviour sharing(String operation, UnaryOperator<JobKey> owners) {
        Set<String> more = new HashSet<>(shared);
        more.add(operation);
        return new Behaviour(contract, edit, keyless, more, owners, drives, halts);
    }

    Behaviour drivenByReads() {
        return new Behaviour(contract, edit, keyless, shared, owner, true, halts);
    }

    Behaviour haltedAfter(Halt halt) {
        Set<Halt> more = new HashSet<>(halts);
        more.add(halt);
        return new Behaviour(contract, edit, keyless, shared, owner, drives, more);
    }

    /** The entry of an accepted command, as this behaviour keeps it. */
    LogEntry kept(LogEntry accepted, Halt command) {
        return halts.contains(command) ? ModelJob.stuck(accepted) : accepted;
    }
}
