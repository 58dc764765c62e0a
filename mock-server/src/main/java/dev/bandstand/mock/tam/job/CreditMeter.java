package dev.bandstand.mock.tam.job;

import dev.bandstand.mock.tam.model.TamPolicy;
import dev.bandstand.mock.tam.model.TamStatus;
import java.util.function.Predicate;

/** Charges for companies. */
@FunctionalInterface
public interface CreditMeter {

    /** Charges what was delivered whenever the job comes to rest, or only when it ends, as the policy has it. */
    CreditMeter DOCUMENTED = jobAt -> {
        Predicate<TamStatus> charging =
                jobAt.choiceIs(TamPolicy.CREDITS_BOOKED, "at-settle") ? TamStatus::settled : TamStatus::terminal;
        return jobAt.timeline()
                .latest(charging, jobAt.at())
                .map(phase -> jobAt.timeline().at(phase.from()).companies())
                .map(companies -> (long) companies * jobAt.snapshot().script().creditsPerCompany())
                .orElse(0L);
    };

    /** The credits charged for a job so far. */
    long charged(TamJobAt jobAt);
}
