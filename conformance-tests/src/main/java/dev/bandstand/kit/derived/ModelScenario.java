package dev.bandstand.kit.derived;

import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.SituationUnavailable;
import dev.bandstand.kit.steps.ConcurrentCalls;
import dev.bandstand.kit.steps.ScenarioJudge;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.Call;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import org.jspecify.annotations.Nullable;

/** The state that the steps of one scenario share, and what they can do. */
public final class ModelScenario {

    /** Two calls that are sent together may still miss each other, as they often do on a busy machine. */
    private static final int MEETINGS = 6;

    private final RunContext context;
    private final ScenarioJudge judge;
    private final ModelJobs jobs;
    private final List<SeenJob> lent = new ArrayList<>();
    private final Set<String> players = new LinkedHashSet<>();
    private ScenarioJudge.@Nullable Script script;
    private @Nullable Driver driver;
    private @Nullable SeenJob job;
    private boolean amongAllJobs;
    private boolean accepted;

    ModelScenario(RunContext context, ScenarioJudge judge, ModelJobs jobs) {
        this.context = context;
        this.judge = judge;
        this.jobs = jobs;
    }

    /** Begins. */
    public void open(ScenarioJudge.Script played) {
        script = played;
        driver = new Driver(context, jobs.facts(), jobs.calls(), played.scenario());
        context.clock().scenarios(1);
        if (jobs.isMock()) {
            driver.mark(Mark.Kind.TIME_STANDS, List.of(), "the clock is stepped by the kit", Duration.ZERO);
        }
    }

    /** Gives back what was borrowed. */
    public void close() {
        context.clock().scenarios(-1);
        lent.forEach(jobs::give);
    }

    /**
     * Judges the rule of the scenario that expects what the phrase says. Lists show the jobs of other scenarios too, so what
     * these did to them counts.
     */
    public void judge(String phrase) {
        Set<String> concerned = new LinkedHashSet<>(players);
        if (amongAllJobs) {
            concerned.addAll(jobs.submitted());
        }
        judge.judge(Objects.requireNonNull(script), phrase, List.copyOf(concerned));
    }

    /** Submits a job, which plays the part of "the job" from now on. */
    public void submit() {
        enter(jobs.submit(driver(), Optional.empty()));
    }

    /** Submits a job with a body, which plays the part of "the job" from now on. */
    public void submit(String body) {
        enter(jobs.submit(driver(), body));
    }

    /** Submits a job that is told what to play, which only a mock heeds. */
    public void submitPlaying(String scenario) {
        enter(jobs.submit(driver(), Optional.of(scenario)));
    }

    /** Submits a job with the id of the job. */
    public void submitAgain() {
        driver().send(jobs.calls().submitAgain(Actor.ALICE, job().id()));
    }

    /** Submits a job twice with one key. */
    public void submitTwice() {
        enter(jobs.submitTwice(driver()));
    }

    /** Submits what the contract does not allow. */
    public void submitInvalid() {
        driver().send(jobs.calls().invalid(Actor.ALICE).orElseThrow());
    }

    /** Has any job play the part of "the job". */
    public void useAnyJob() {
        enter(jobs.any(driver()));
    }

    /** Has a job in a state play the part of "the job". */
    public void useJobIn(String state) {
        enter(jobs.in(state, driver()));
    }

    /** Has a job that came to a state directly from another play the part of "the job". */
    public void useJobAfter(String before, String state) {
        enter(jobs.after(before, state, driver()));
    }

    /** Has a new job that was in a state for most of the time that it stays there play the part of "the job". */
    public void useJobLateIn(String state) {
        enter(jobs.fresh(state, driver()));
        Lives.of(jobs, driver()).spendMost(job());
    }

    /** Has a job that has ended well play the part of "the job". */
    public void useCompletedJob() {
        enter(jobs.completed(driver()));
    }

    /** Sees to it that lists have several pages. */
    public void haveSomeJobs() {
        jobs.atLeast(Listing.jobsFor(jobs.facts(), jobs.isMock()), driver());
    }

    /** Reads the job. */
    public void read() {
        driver().read(job());
    }

    /** Leaves the job alone for some time, and reads it. */
    public void readLater() {
        Lives.of(jobs, driver()).readLater(job());
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        driver().pass(time);
    }

    /** Sends a command to the job and reads it before and after. */
    public void command(String operation) {
        int status = driver().send(job(), operation(operation)).status();
        accepted = status >= 200 && status < 400;
        read();
    }

    /**
     * Waits until the job goes on after a command.
     *
     * @param from the state in which the command found it
     */
    public void awaitGoingOn(String column, String from) {
        if (!accepted) {
            throw new SituationUnavailable("The %s was not accepted.".formatted(column));
        }
        Lives.of(jobs, driver()).awaitGoingOn(job(), column, from);
    }

    /** Sends a command twice at the same time, and reads the job; again with another job where the calls did not meet. */
    public void commandAtOnce(String operation) {
        String state = job().state();
        for (int meeting = 1; !sendAtOnce(operation) && meeting < MEETINGS; meeting++) {
            useJobIn(state);
        }
    }

    private boolean sendAtOnce(String operation) {
        List<Exchange> sent = Collections.synchronizedList(new ArrayList<>());
        CyclicBarrier start = new CyclicBarrier(2);
        try (ConcurrentCalls calls = new ConcurrentCalls()) {
            for (int i = 0; i < 2; i++) {
                calls.send(start, () -> sent.add(driver().send(job(), operation(operation))));
            }
        }
        read();
        return sent.getFirst().overlaps(sent.getLast());
    }

    /** Calls an operation in somebody's name, for the job where it is about one; the owner reads the job afterwards. */
    public void call(Actor actor, String operation) {
        if (actor == Actor.ALICE && jobs.facts().kind(operation(operation)) == OperationKind.SUBMIT) {
            submit();
        } else {
            driver().send(about(actor, operation(operation), Optional.of(job().id())));
        }
        read();
    }

    /** Calls an operation with an id that no job has. */
    public void callUnknown(String operation) {
        String id = jobs.facts().model().id().unknown();
        driver().client().invented(id);
        driver().send(about(Actor.ALICE, operation(operation), Optional.of(id)));
    }

    private Call about(Actor actor, Operation operation, Optional<String> id) {
        boolean aboutOne = jobs.facts().isAboutOne(operation);
        Call call = jobs.calls().of(actor, operation, aboutOne ? id : Optional.empty());
        return actor == Actor.NOBODY ? call.odd("there is no key") : call;
    }

    /**
     * Walks over the pages of a list.
     *
     * @param size how many items a page is to have; empty for as many as there can be
     */
    public void walk(String operation, Optional<Integer> size) {
        amongAllJobs |= !jobs.facts().isAboutOne(operation(operation));
        new Listing(jobs, driver(), operation(operation))
                .walk(Optional.ofNullable(job).map(SeenJob::id), size);
    }

    /** Waits until the job ends. */
    public void awaitEnd() {
        Lives.of(jobs, driver()).awaitEnd(job());
    }

    /** Reads the job until it ends. */
    public void watch() {
        Lives.of(jobs, driver()).watch(job());
    }

    /** Waits until the job is in another state. */
    public void awaitLeaving(String state) {
        Lives.of(jobs, driver()).awaitLeaving(job(), state);
    }

    /** Submits two jobs at one instant and reads only the second, often; then both. */
    public void readOneOfTwo() {
        SeenJob alone = jobs.submit(driver(), Optional.empty());
        SeenJob polled = jobs.submit(driver(), Optional.empty());
        enter(alone);
        enter(polled);
        Lives.of(jobs, driver()).readOneOfTwo(alone, polled);
    }

    private void enter(SeenJob entering) {
        job = entering;
        lent.add(entering);
        players.add(entering.id());
    }

    private Operation operation(String id) {
        return jobs.facts().contract().operation(id);
    }

    private Driver driver() {
        return Objects.requireNonNull(driver, "the scenario is not open");
    }

    private SeenJob job() {
        if (job == null) {
            throw new SituationUnavailable("The scenario has no job.");
        }
        return job;
    }
}
