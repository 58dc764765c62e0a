package dev.bandstand.mock.fault;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Which calls a fault befalls. What is empty does not matter; of what is given, all must hold.
 *
 * @param operation calls of this operation
 * @param job calls that address this job
 * @param stagesDone calls that address a job of which so many stages are done
 * @param nth only this one of the calls that fit, from 1
 * @param every only each k-th of the calls that fit
 * @param probability the chance that a call that fits is struck
 * @param seed where chance comes from
 */
public record Aim(
        Optional<String> operation,
        Optional<String> job,
        Optional<Integer> stagesDone,
        Optional<Integer> nth,
        Optional<Integer> every,
        Optional<Double> probability,
        long seed) {

    /** Every call. */
    public static final Aim ANYTHING = new Aim(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0);

    /** The calls of one operation. */
    public static Aim at(String operation) {
        return ANYTHING.operation(operation);
    }

    /** The same, for one operation. */
    public Aim operation(String wanted) {
        return new Aim(Optional.of(wanted), job, stagesDone, nth, every, probability, seed);
    }

    /** The same, for one job. */
    public Aim job(String wanted) {
        return new Aim(operation, Optional.of(wanted), stagesDone, nth, every, probability, seed);
    }

    /** The same, while so many stages of a job are done. */
    public Aim stagesDone(int wanted) {
        return new Aim(operation, job, Optional.of(wanted), nth, every, probability, seed);
    }

    /** The same, for one of the calls that fit. */
    public Aim nth(int wanted) {
        return new Aim(operation, job, stagesDone, Optional.of(wanted), every, probability, seed);
    }

    /** The same, for each k-th of the calls that fit. */
    public Aim every(int wanted) {
        return new Aim(operation, job, stagesDone, nth, Optional.of(wanted), probability, seed);
    }

    /** The same, by chance. */
    public Aim chance(double wanted, long from) {
        return new Aim(operation, job, stagesDone, nth, every, Optional.of(wanted), from);
    }

    boolean fits(Target call) {
        return operation.map(call.operation()::equals).orElse(true)
                && job.map(wanted -> call.job().equals(job)).orElse(true)
                && stagesDone
                        .map(wanted -> call.stagesDone().equals(stagesDone))
                        .orElse(true);
    }

    /** Whether the call of this number is struck, of those that fit. */
    boolean strikes(long number, SplittableRandom chance) {
        return nth.map(wanted -> wanted == number).orElse(true)
                && every.map(wanted -> number % wanted == 0).orElse(true)
                && probability.map(wanted -> chance.nextDouble() < wanted).orElse(true);
    }
}
