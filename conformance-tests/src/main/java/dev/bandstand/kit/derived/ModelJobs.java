package dev.bandstand.kit.derived;

import dev.bandstand.kit.derived.Ways.Hop;
import dev.bandstand.kit.derived.Ways.Way;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.SituationExcluded;
import dev.bandstand.kit.job.SituationUnavailable;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.target.ModelCalls;
import dev.bandstand.spec.contract.JobScenario;
import dev.bandstand.spec.contract.life.StateMeaning;
import dev.bandstand.spec.derived.ContractFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The jobs of a run: brings them to states, and lends those that one scenario has done with to the next. */
final class ModelJobs {

    private static final String SCENARIO_HEADER = "X-Bandstand-Scenario";
    private static final int TRIES = 3;

    private final ContractFacts facts;
    private final Ways ways;
    private final ModelCalls calls;
    private final RunContext context;
    private final List<SeenJob> shelf = new ArrayList<>();
    private final List<String> submitted = new ArrayList<>();
    private final Map<String, Duration> stays = new ConcurrentHashMap<>();

    ModelJobs(ContractFacts facts, Ways ways, ModelCalls calls, RunContext context) {
        this.facts = facts;
        this.ways = ways;
        this.calls = calls;
        this.context = context;
    }

    ModelCalls calls() {
        return calls;
    }

    ContractFacts facts() {
        return facts;
    }

    /** True when the target is a mock whose clock is stepped. */
    boolean isMock() {
        return context.clock().isMoved();
    }

    /** Submits a job. */
    SeenJob submit(Driver driver, Optional<String> scenario) {
        return submit(driver, calls.submit(Actor.ALICE), scenario);
    }

    /** Submits a job with a body of JSON. */
    SeenJob submit(Driver driver, String body) {
        return submit(driver, calls.submit(Actor.ALICE).json(body), Optional.empty());
    }

    /** Sends one submit twice. */
    SeenJob submitTwice(Driver driver) {
        Call call = calls.submit(Actor.ALICE);
        SeenJob job = submit(driver, call, Optional.empty());
        driver.send(call);
        return job;
    }

    private SeenJob submit(Driver driver, Call call, Optional<String> scenario) {
        Call sent = scenario.filter(name -> isMock())
                .map(name -> call.header(SCENARIO_HEADER, name))
                .orElse(call);
        String id = context.pool().submit(driver.client(), sent, "A new job");
        synchronized (this) {
            submitted.add(id);
        }
        return new SeenJob(id, scenario);
    }

    /** Any job: one that is free, or a new one. */
    SeenJob any(Driver driver) {
        return taken(job -> true).orElseGet(() -> submit(driver, Optional.empty()));
    }

    /** Makes sure that there are some jobs. */
    void atLeast(int wanted, Driver driver) {
        while (submitted().size() < wanted) {
            give(submit(driver, Optional.empty()));
        }
    }

    /** The ids of all jobs of the run. */
    synchronized List<String> submitted() {
        return List.copyOf(submitted);
    }

    synchronized void give(SeenJob job) {
        if (!shelf.contains(job)) {
            shelf.add(job);
        }
    }

    private synchronized Optional<SeenJob> taken(Predicate<SeenJob> wanted) {
        Optional<SeenJob> found = shelf.stream().filter(wanted).findFirst();
        found.ifPresent(shelf::remove);
        return found;
    }

    /**
     * A job in a state.
     *
     * @throws SituationUnavailable when none can be had
     */
    SeenJob in(String state, Driver driver) {
        Optional<SeenJob> free = taken(job -> job.state().equals(state));
        while (free.isPresent()) {
            driver.read(free.get());
            if (free.get().state().equals(state)) {
                return free.get();
            }
            give(free.get());
            free = taken(job -> job.state().equals(state));
        }
        Optional<SeenJob> handedIn = handedIn(state, driver);
        if (handedIn.isPresent()) {
            return handedIn.get();
        }
        return fresh(state, driver);
    }

    /**
     * A new job that was brought to a state.
     *
     * @throws SituationUnavailable when none can be had
     */
    SeenJob fresh(String state, Driver driver) {
        Way way = ways.to(state, isMock())
                .orElseThrow(() -> new SituationExcluded(
                        ("A job that is %s cannot be asked for: it only gets there by itself, by an unusual move. Hand one"
                                        + " in with --given %s=ID.")
                                .formatted(state, state)));
        refuseLongWay(way, driver);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            SeenJob job = submit(driver, way.scenario());
            driver.read(job);
            if (arrives(job, way, driver)) {
                return job;
            }
            give(job);
        }
        throw new SituationUnavailable(
                "A job that is %s could not be had: %s times one went another way, or stayed where it was."
                        .formatted(state, TRIES));
    }

    /** At a target with a clock of its own, nobody waits for a move that takes longer than a wait may be. */
    private void refuseLongWay(Way way, Driver driver) {
        if (isMock()) {
            return;
        }
        way.hops().stream()
                .filter(hop -> hop.column().isEmpty() && hop.after().compareTo(driver.patience()) > 0)
                .findFirst()
                .ifPresent(hop -> {
                    throw new SituationUnavailable(
                            "A job becomes %s after %s. Allow that much time with --settle, or hand one in with --given %s=ID."
                                    .formatted(hop.to(), hop.after(), hop.to()));
                });
    }

    /**
     * A job that came to a state directly from another.
     *
     * @throws SituationUnavailable when none can be had
     */
    SeenJob after(String before, String state, Driver driver) {
        Way way = ways.directly(before, state)
                .orElseThrow(
                        () -> new SituationUnavailable("No call brings a job from %s to %s.".formatted(before, state)));
        refuseLongWay(way, driver);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            SeenJob job = in(before, driver);
            if (arrives(job, way, driver)) {
                return job;
            }
            give(job);
        }
        throw new SituationUnavailable(
                "A job that was %s and is %s could not be had: %s times one went another way, or stayed where it was."
                        .formatted(before, state, TRIES));
    }

    private Optional<SeenJob> handedIn(String state, Driver driver) {
        Optional<SeenJob> job = context.pool().handedIn(state).map(id -> new SeenJob(id, Optional.empty()));
        job.ifPresent(driver::read);
        return job.filter(read -> read.state().equals(state));
    }

    /** A job that has ended well; where there is no such end, one that has ended. */
    SeenJob completed(Driver driver) {
        return in(
                facts.model().words(StateMeaning.COMPLETED).stream()
                        .findFirst()
                        .orElseGet(() -> facts.model().states().keySet().stream()
                                .filter(facts.model()::isEnd)
                                .filter(ways::canBeHad)
                                .findFirst()
                                .orElseThrow(() -> new SituationUnavailable("No job of the contract ends."))),
                driver);
    }

    private boolean arrives(SeenJob job, Way way, Driver driver) {
        for (Hop hop : way.hops()) {
            if (job.state().equals(hop.to())) {
                continue;
            }
            if (hop.column().isPresent()) {
                driver.send(job, facts.command(hop.column().get()));
                driver.read(job);
            } else {
                String from = job.state();
                driver.await(job, hop.after(), state -> !state.equals(from));
            }
            if (!job.state().equals(hop.to())) {
                return false;
            }
        }
        return true;
    }

    /** Notes how long a job was in a state. */
    void stayed(String state, Duration time) {
        stays.merge(state, time, (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    /** The time that a job stays in its state: at a mock, as it is told to; elsewhere the shortest that was seen. */
    Optional<Duration> expectedStay(SeenJob job) {
        return isMock() ? stay(job) : Optional.ofNullable(stays.get(job.state()));
    }

    /**
     * Sends the command without which a job that has not ended goes no further.
     *
     * @return false when time takes the job on, or no command does
     */
    boolean sendOnward(SeenJob job, Driver driver) {
        if (ways.byTime(job.state(), scenario(job)).isPresent()) {
            return false;
        }
        Optional<String> column = ways.onward(job.state(), scenario(job));
        column.ifPresent(command -> {
            driver.send(job, facts.command(command));
            driver.read(job);
        });
        return column.isPresent();
    }

    /** The time that a job stays in its state, at a mock; empty when it does not leave it. */
    Optional<Duration> stay(SeenJob job) {
        return ways.byTime(job.state(), scenario(job)).map(Hop::after);
    }

    private Optional<JobScenario> scenario(SeenJob job) {
        return job.scenario()
                .flatMap(name -> facts.contract().scenarios().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst());
    }
}
