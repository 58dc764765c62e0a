package dev.bandstand.kit.derived;

import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.target.ModelCalls;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.derived.ContractFacts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The calls of one random walk at a target of a contract that is a folder. Its jobs are numbered from 1 in the order of their
 * submits. Several threads may read jobs and send commands.
 */
public final class FolderWalk {

    private final ModelJobs jobs;
    private final Driver driver;
    private final ContractFacts facts;
    private final ModelCalls calls;
    private final List<SeenJob> submitted = new CopyOnWriteArrayList<>();
    private final Set<SeenJob> removed = ConcurrentHashMap.newKeySet();

    FolderWalk(ModelJobs jobs, Driver driver, ContractFacts facts, ModelCalls calls) {
        this.jobs = jobs;
        this.driver = driver;
        this.facts = facts;
        this.calls = calls;
        if (jobs.isMock()) {
            driver.mark(Mark.Kind.TIME_STANDS, List.of(), "the clock is stepped by the kit", Duration.ZERO);
        }
    }

    /** True if the contract has the operation. */
    public boolean has(String operation) {
        return facts.operations().stream().anyMatch(each -> each.id().equals(operation));
    }

    /** The number of jobs that were submitted. */
    public int jobs() {
        return submitted.size();
    }

    /** The word for the state of a job when it was read last; empty when it was not. */
    public String state(int job) {
        return job(job).state();
    }

    /**
     * Submits a job.
     *
     * @param scenario what it is to play, where the target is a mock; empty for what it plays by itself
     */
    public void submit(String scenario) {
        submitted.add(jobs.submit(driver, Optional.of(scenario).filter(name -> !name.isEmpty())));
    }

    /** Submits what the contract does not allow. */
    public void submitInvalid() {
        calls.invalid(Actor.ALICE).ifPresent(driver::send);
    }

    /** Submits two jobs and reads only the second, often; then both. */
    public void readOneOfTwo() {
        submit("");
        submit("");
        Lives.of(jobs, driver).readOneOfTwo(job(jobs() - 1), job(jobs()));
    }

    /** Reads a job for its owner. */
    public void read(int job) {
        driver.read(job(job));
    }

    /** Calls an operation, for a job where it is about one. */
    public void call(Actor actor, String operation, int job) {
        Operation called = facts.contract().operation(operation);
        Call call = calls.of(actor, called, facts.isAboutOne(called) ? Optional.of(job(job).id()) : Optional.empty());
        Exchange sent = driver.send(actor == Actor.NOBODY ? call.odd("there is no key") : call);
        if (facts.kind(called).isCommand() && sent.status() / 100 == 2 && mayRemove(called)) {
            removed.add(job(job));
        }
    }

    private boolean mayRemove(Operation command) {
        String column = facts.model().column(command.id());
        return facts.model().states().keySet().stream().anyMatch(state -> facts.mayRemove(state, column));
    }

    /** Calls an operation with an id that no job has. */
    public void callUnknown(String operation) {
        String id = facts.model().id().unknown();
        driver.client().invented(id);
        driver.send(calls.of(Actor.ALICE, facts.contract().operation(operation), Optional.of(id)));
    }

    /**
     * Walks over the pages of a list.
     *
     * @param size how many items a page is to have; 0 for as many as there can be
     */
    public void walk(String operation, int size, int job) {
        new Listing(jobs, driver, facts.contract().operation(operation))
                .walk(Optional.of(job(job).id()), Optional.of(size).filter(wanted -> wanted > 0));
    }

    /** Waits until a job ends. */
    public void awaitEnd(int job) {
        follow(job, seen -> Lives.of(jobs, driver).awaitEnd(seen));
    }

    /** Reads a job often until it ends. */
    public void watch(int job) {
        follow(job, seen -> Lives.of(jobs, driver).watch(seen));
    }

    /** Reads a job again at uneven times. */
    public void readLater(int job) {
        follow(job, seen -> Lives.of(jobs, driver).readLater(seen));
    }

    /** Waits until a job is in another state. */
    public void awaitLeaving(String state, int job) {
        follow(job, seen -> Lives.of(jobs, driver).awaitLeaving(seen, state));
    }

    /** Follows a job that still is there: of one that was removed there is nothing to wait for. */
    private void follow(int job, Consumer<SeenJob> life) {
        if (!removed.contains(job(job))) {
            life.accept(job(job));
        }
    }

    private SeenJob job(int number) {
        return submitted.get(number - 1);
    }
}
