package dev.bandstand.mock.tam;

import java.util.function.Predicate;

/** Charges for companies. */
@FunctionalInterface
interface Meter {

    /** Charges what was delivered whenever the job comes to rest, or only when it ends, as the policy has it. */
    Meter DOCUMENTED = sight -> {
        Predicate<Status> charging =
                sight.reads(TamPolicy.CREDITS_BOOKED, "at-settle") ? Status::settled : Status::terminal;
        return sight.timeline()
                .latest(charging, sight.at())
                .map(phase -> sight.timeline().at(phase.from()).companies())
                .map(companies -> (long) companies * sight.snapshot().script().creditsPerCompany())
                .orElse(0L);
    };

    /** The credits charged for a job so far. */
    long charged(Sight sight);
}
