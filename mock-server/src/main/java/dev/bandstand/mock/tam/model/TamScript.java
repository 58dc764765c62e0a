package dev.bandstand.mock.tam.model;

import dev.bandstand.mock.policy.Policies;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The plan of a job: how it runs when no command changes it.
 *
 * @param queue how long it waits for a worker
 * @param settle how long a job that is not working takes to notice a cancel
 * @param pausesInLastBand whether a pause in the last band leaves the job paused rather than completed
 * @param cancelsAfterBand whether a cancel waits for the band in work, and keeps it
 */
public record TamScript(
        Duration queue,
        Duration settle,
        int pageSize,
        int creditsPerCompany,
        long creditsGranted,
        List<Band> bands,
        Optional<FailurePoint> failure,
        boolean pausesInLastBand,
        boolean cancelsAfterBand) {

    public TamScript {
        bands = List.copyOf(bands);
    }

    /** The same script under the given policies. */
    public TamScript under(Policies policies) {
        return new TamScript(
                queue,
                settle,
                pageSize,
                creditsPerCompany,
                creditsGranted,
                bands,
                failure,
                policies.is(TamPolicy.PAUSE_IN_LAST_BAND, "pauses"),
                policies.is(TamPolicy.CANCEL_CHECKPOINT, "after-band"));
    }

    TamScript failing(FailurePoint where) {
        return new TamScript(
                queue,
                settle,
                pageSize,
                creditsPerCompany,
                creditsGranted,
                bands,
                Optional.of(where),
                pausesInLastBand,
                cancelsAfterBand);
    }
}
