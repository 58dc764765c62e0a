package dev.bandstand.mock.fault;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Selects the calls that a fault applies to. An empty condition does not matter; of those given, all must hold.
 *
 * @param operation calls of this operation, by its id or by {@code CONTRACT/ID}
 * @param job calls that address this job
 * @param stagesDone calls that address a job of which so many stages are done
 * @param state calls that address a job that has this status, in the words of its contract
 * @param first only so many of the calls that fit, from the first on
 * @param nth only this one of the calls that fit, from 1
 * @param every only each k-th of the calls that fit
 * @param probability the chance that a call that fits is struck
 * @param seed where chance comes from
 */
public record FaultMatcher(
        Optional<String> operation,
        Optional<String> job,
        Optional<Integer> stagesDone,
        Optional<String> state,
        Optional<Integer> first,
        Optional<Integer> nth,
        Optional<Integer> every,
        Optional<Double> probability,
        long seed) {

    /** Every call. */
    public static final FaultMatcher ANY = new FaultMatcher(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0);

    /** The calls of one operation. */
    public static FaultMatcher forOperation(String operation) {
        return ANY.withOperation(operation);
    }

    /** The same, for one operation. */
    public FaultMatcher withOperation(String wanted) {
        return new FaultMatcher(Optional.of(wanted), job, stagesDone, state, first, nth, every, probability, seed);
    }

    /** The same, for one job. */
    public FaultMatcher withJob(String wanted) {
        return new FaultMatcher(
                operation, Optional.of(wanted), stagesDone, state, first, nth, every, probability, seed);
    }

    /** The same, while so many stages of a job are done. */
    public FaultMatcher withStagesDone(int wanted) {
        return new FaultMatcher(operation, job, Optional.of(wanted), state, first, nth, every, probability, seed);
    }

    /** The same, while a job has a status, in the words of its contract. */
    public FaultMatcher withState(String wanted) {
        return new FaultMatcher(operation, job, stagesDone, Optional.of(wanted), first, nth, every, probability, seed);
    }

    /** The same, for the first of the calls that fit, so many of them. */
    public FaultMatcher withFirst(int wanted) {
        return new FaultMatcher(operation, job, stagesDone, state, Optional.of(wanted), nth, every, probability, seed);
    }

    /** The same, for one of the calls that fit. */
    public FaultMatcher withNth(int wanted) {
        return new FaultMatcher(
                operation, job, stagesDone, state, first, Optional.of(wanted), every, probability, seed);
    }

    /** The same, for each k-th of the calls that fit. */
    public FaultMatcher withEvery(int wanted) {
        return new FaultMatcher(operation, job, stagesDone, state, first, nth, Optional.of(wanted), probability, seed);
    }

    /** The same, by chance. */
    public FaultMatcher withProbability(double wanted, long from) {
        return new FaultMatcher(operation, job, stagesDone, state, first, nth, every, Optional.of(wanted), from);
    }

    /** A call that fits; how many fitted before does not matter. */
    public boolean matches(FaultTarget call) {
        return operation.map(name -> isNamed(call, name)).orElse(true)
                && job.map(wanted -> call.job().equals(job)).orElse(true)
                && stagesDone
                        .map(wanted -> call.stagesDone().equals(stagesDone))
                        .orElse(true)
                && state.map(wanted -> call.state().equals(state)).orElse(true);
    }

    private static boolean isNamed(FaultTarget call, String name) {
        return name.equals(call.operation()) || name.equals(call.contractName() + "/" + call.operation());
    }

    /** Returns true if the matching call with this number is selected. */
    public boolean selects(long number, SplittableRandom chance) {
        return first.map(wanted -> number <= wanted).orElse(true)
                && nth.map(wanted -> wanted == number).orElse(true)
                && every.map(wanted -> number % wanted == 0).orElse(true)
                && probability.map(wanted -> chance.nextDouble() < wanted).orElse(true);
    }
}
