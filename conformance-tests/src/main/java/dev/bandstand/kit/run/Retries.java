package dev.bandstand.kit.run;

import dev.bandstand.kit.job.CallsMissedEachOther;
import dev.bandstand.kit.job.SituationMissed;
import java.util.function.Predicate;

/**
 * How often a scenario is played until its situation comes about.
 *
 * @param plays the most plays of one scenario
 * @param byChance true for a miss that another play may not have
 */
public record Retries(int plays, Predicate<SituationMissed> byChance) {

    /** Each scenario is played once. */
    public static final Retries NONE = new Retries(1, missed -> false);

    /** In real time a job may go on before the kit can act. */
    public static final Retries IN_REAL_TIME = new Retries(3, missed -> true);

    /** For a clock that the kit steps: jobs wait for it, and only calls may miss each other, as they often do on a busy machine. */
    public static final Retries WITH_STEPPED_CLOCK = new Retries(5, CallsMissedEachOther.class::isInstance);
}
