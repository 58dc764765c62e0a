package dev.bandstand.kit.derived;

import dev.bandstand.kit.job.SituationUnavailable;
import dev.bandstand.kit.oracle.derived.DerivedOracles;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.spec.contract.JobModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Waits that go on for a part of the life of a job. */
record Lives(ModelJobs jobs, Driver driver, JobModel model) {

    /** A job may pass through each state so many times before it is taken for one that goes round for ever. */
    private static final int ROUNDS = 4;

    private static final int READS_OF_A_STAY = 8;
    private static final int LATE_EIGHTHS = 6;
    private static final int READS_OF_A_TWIN = 10;
    /** A job that comes back to where it was, now and then, is found out by reads at uneven times. */
    private static final List<Duration> LATER =
            List.of(Duration.ofSeconds(3), Duration.ofSeconds(6), Duration.ofSeconds(61), Duration.ofHours(1));

    private static final Duration UNKNOWN_STAY = Duration.ofMinutes(10);

    static Lives of(ModelJobs jobs, Driver driver) {
        return new Lives(jobs, driver, jobs.facts().model());
    }

    /** Leaves a job alone until it ends, but for the commands that it waits for. A paused job is not waited for. */
    void awaitEnd(SeenJob job) {
        driver.read(job);
        Instant start = driver.now();
        int moves = ROUNDS * model.states().size();
        while (!model.isEnd(job.state()) && moves-- > 0) {
            String from = job.state();
            if (!model.states().containsKey(from)) {
                break;
            }
            if (jobs.sendOnward(job, driver)) {
                if (job.state().equals(from)) {
                    break;
                }
                continue;
            }
            Optional<Duration> stay = jobs.stay(job);
            if (stay.isEmpty()) {
                return;
            }
            Optional<Duration> took = driver.await(job, stay.get(), state -> !state.equals(from));
            if (took.isEmpty()) {
                break;
            }
            jobs.stayed(from, took.get());
        }
        ended(job, Mark.END, model.isEnd(job.state()), start);
    }

    /** Reads a job many times in each of its states, and sends the commands that it waits for. */
    void watch(SeenJob job) {
        driver.read(job);
        int reads = ROUNDS * READS_OF_A_STAY * model.states().size();
        while (!model.isEnd(job.state()) && model.states().containsKey(job.state()) && reads > 0) {
            String from = job.state();
            if (jobs.sendOnward(job, driver)) {
                if (job.state().equals(from)) {
                    return;
                }
                reads -= READS_OF_A_STAY;
                continue;
            }
            Duration stay = stay(job);
            if (!jobs.isMock()) {
                driver.await(job, stay, state -> !state.equals(from)).ifPresent(took -> jobs.stayed(from, took));
                reads -= READS_OF_A_STAY;
                continue;
            }
            for (int i = 0; i <= READS_OF_A_STAY && job.state().equals(from); i++) {
                driver.pass(stay.dividedBy(READS_OF_A_STAY));
                driver.read(job);
                reads--;
            }
            if (job.state().equals(from)) {
                return;
            }
        }
    }

    /** Leaves a job alone for most of the time that it stays in its state; no time where it is not known how long that is. */
    void spendMost(SeenJob job) {
        jobs.expectedStay(job)
                .ifPresent(time -> driver.pass(time.multipliedBy(LATE_EIGHTHS).dividedBy(8)));
        driver.read(job);
    }

    /** Reads a job again at uneven times. */
    void readLater(SeenJob job) {
        for (Duration time : jobs.isMock() ? LATER : List.of(driver.quiet())) {
            driver.pass(time);
            driver.read(job);
        }
        if (jobs.isMock()) {
            jobs.stay(job).filter(stay -> stay.compareTo(LATER.getLast()) > 0).ifPresent(stay -> {
                driver.pass(stay);
                driver.read(job);
            });
        }
    }

    /** Waits until a job is in another state. */
    void awaitLeaving(SeenJob job, String state) {
        Duration usual = usual(state);
        if (!jobs.isMock() && model.isEnd(state) && usual.compareTo(driver.patience()) > 0) {
            throw new SituationUnavailable(
                    "A job leaves the state %s after %s. Allow that much time with --settle.".formatted(state, usual));
        }
        Instant start = driver.now();
        driver.read(job);
        if (job.state().equals(state)) {
            driver.await(job, stay(job), word -> !word.equals(state));
        }
        ended(job, DerivedOracles.leaving(state), !job.state().equals(state), start);
    }

    /**
     * Waits until a job goes on after a command.
     *
     * @param from the state in which the command found it
     */
    void awaitGoingOn(SeenJob job, String column, String from) {
        Instant start = driver.now();
        String found = job.state();
        boolean further =
                !found.equals(from) && !jobs.facts().targets(from, column).contains(found);
        boolean gone = further
                || driver.await(job, stay(job), word -> !word.equals(found)).isPresent();
        ended(job, DerivedOracles.goingOn(column, from), gone, start);
    }

    private void ended(SeenJob job, String what, boolean reached, Instant start) {
        Duration waited = Duration.between(start, driver.now());
        if (!reached && !jobs.isMock()) {
            throw new SituationUnavailable("Waited for %s (%s), and it is %s. Allow more time with --settle."
                    .formatted(what, job.id(), job.state()));
        }
        driver.waited(job, what, reached, waited);
    }

    /** Reads only one of two jobs, often; then both. */
    void readOneOfTwo(SeenJob alone, SeenJob polled) {
        Duration time = amidWork();
        for (int i = 0; i < READS_OF_A_TWIN; i++) {
            driver.read(polled);
            driver.pass(time.dividedBy(READS_OF_A_TWIN));
        }
        driver.read(alone);
        driver.read(polled);
        driver.mark(Mark.Kind.TWINS, List.of(alone.id(), polled.id()), "the second was read often", time);
    }

    /**
     * How long a new job is left before it is read once: until the middle of its second state. A single read that drove it
     * would then end a job of two moves, as many reads would; that one is read in the middle of its first state.
     */
    private Duration amidWork() {
        String first = model.initial();
        Optional<String> second = model.move(first).to();
        boolean ofTwoMoves = second.flatMap(state -> model.move(state).to())
                .filter(third -> model.move(third).to().isPresent())
                .isEmpty();
        return ofTwoMoves && !usual(first).isZero()
                ? usual(first).dividedBy(2)
                : usual(first)
                        .plus(second.map(state -> usual(state).dividedBy(2)).orElse(Duration.ZERO));
    }

    private Duration usual(String state) {
        return model.move(state).to().isPresent() ? model.move(state).after() : Duration.ZERO;
    }

    private Duration stay(SeenJob job) {
        return jobs.stay(job).orElse(UNKNOWN_STAY);
    }
}
