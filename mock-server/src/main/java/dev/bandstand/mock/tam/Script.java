package dev.bandstand.mock.tam;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a job if nobody interferes.
 *
 * @param queue how long it waits for a worker
 * @param settle how long a job that is not working takes to notice a cancel
 * @param pausesInLastBand whether a pause in the last band leaves the job paused rather than completed
 */
record Script(
        Duration queue,
        Duration settle,
        int pageSize,
        int creditsPerCompany,
        long creditsGranted,
        List<Band> bands,
        Optional<Failure> failure,
        boolean pausesInLastBand) {

    Script {
        bands = List.copyOf(bands);
    }

    Script pausingInLastBand(boolean pauses) {
        return new Script(queue, settle, pageSize, creditsPerCompany, creditsGranted, bands, failure, pauses);
    }

    Script failing(Failure where) {
        return new Script(
                queue,
                settle,
                pageSize,
                creditsPerCompany,
                creditsGranted,
                bands,
                Optional.of(where),
                pausesInLastBand);
    }
}
