package dev.bandstand.kit;

import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import dev.bandstand.kit.target.TargetGone;
import java.util.List;
import java.util.Optional;

/** Cancels what the run submitted and did not need any more, so that it costs nothing further. Never judged. */
final class CleanUp {

    private static final int NOT_FOUND = 404;

    private final RunContext context;

    CleanUp(RunContext context) {
        this.context = context;
    }

    /** What could not be cleaned up, as sentences. */
    List<String> remarks() {
        TargetClient client = context.client("");
        return context.pool().unfinished().stream()
                .flatMap(job -> fault(job, client).stream())
                .toList();
    }

    private static Optional<String> fault(TargetJob job, TargetClient client) {
        try {
            if (client.poll(job).state().terminal()) {
                return Optional.empty();
            }
            int status = client.command(job, Command.CANCEL).status();
            return (status >= 200 && status < 300) || status == NOT_FOUND
                    ? Optional.empty()
                    : Optional.of("Job %s was left %s: its cancel was answered %d."
                            .formatted(job.id(), job.state().word(), status));
        } catch (TargetGone e) {
            return Optional.of("Job %s was left as it was: %s".formatted(job.id(), e.getMessage()));
        }
    }
}
