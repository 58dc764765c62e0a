package dev.bandstand.mock.tam.job;

import dev.bandstand.mock.tam.model.TamPolicy;
import dev.bandstand.mock.tam.model.TamStatus;
import java.util.function.Predicate;

/** Charges for companies. */
@FunctionalInterface
public interface CreditMeter {

    /** Charges what was delivered whenever the job comes to rest, or only when it ends, as the policy has it. */
    CreditMeter DOCUMENTED = sight -> {
        Predicate<TamStatus> charging =
                sight.choiceIs(TamPolicy.CREDITS_BOOKED, "at-settle") ? TamStatus::settled : TamStatus::terminal;
        return sight.timeline()
                .latest(charging, sight.at())
                .map(phase -> sight.timeline().at(phase.from()).companies())
                .map(companies -> (long) companies * sight.snapshot().script().creditsPerCompany())
                .orElse(0L);
    };

    /** The credits charged for a job so far. */
    long charged(TamJobAt sight);
}
