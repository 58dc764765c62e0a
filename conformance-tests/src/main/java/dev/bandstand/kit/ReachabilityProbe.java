package dev.bandstand.kit;

import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.TargetGone;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.NoAnswer;
import java.util.Optional;

/** Finds out whether anybody is at home before a whole run is spent on it. */
final class ReachabilityProbe {

    private final RunContext context;

    ReachabilityProbe(RunContext context) {
        this.context = context;
    }

    /** Reads a job that does not exist; a sentence when no answer came. */
    Optional<String> probe() {
        TargetClient client = context.client("");
        String unknown = context.fixtures().unknown(client).id();
        try {
            Exchange exchange = client.read(client.protocol().poll(Actor.ALICE, unknown));
            return exchange.reply() instanceof NoAnswer none
                    ? Optional.of("The target does not answer: %s. Check the address, and whether it is up."
                            .formatted(none.reason()))
                    : Optional.empty();
        } catch (TargetGone e) {
            return Optional.of(e.getMessage() + " Check the address, and whether it is up.");
        }
    }
}
