package dev.bandstand.mock.tam.job;

import dev.bandstand.mock.tam.model.Band;
import dev.bandstand.mock.tam.model.FailurePoint;
import dev.bandstand.mock.tam.model.TamScript;
import dev.bandstand.mock.tam.model.TamStatus;
import java.util.List;
import java.util.Optional;

/**
 * The visible state of a job at one instant.
 *
 * @param delivered the companies written so far, in the order of writing, one slice for each band that is done
 * @param working the band in work
 */
public record TamSnapshot(TamScript script, TamStatus status, List<CompanyRange> delivered, Optional<Band> working) {

    public TamSnapshot {
        delivered = List.copyOf(delivered);
    }

    public int bandsDone() {
        return delivered.size();
    }

    public int bandsTotal() {
        return script.bands().size();
    }

    /** The number of companies written so far. */
    public int companies() {
        int sum = 0;
        for (CompanyRange slice : delivered) {
            sum += slice.size();
        }
        return sum;
    }

    /** Returns true if cells were skipped so far. */
    public boolean degraded() {
        return delivered.stream()
                .anyMatch(slice -> script.bands().get(slice.band()).skippedCells() > 0);
    }

    /** The reason of the failure; empty unless the job failed. */
    public Optional<String> error() {
        return status == TamStatus.FAILED
                ? script.failure().map(FailurePoint::message).or(() -> Optional.of("The build failed."))
                : Optional.empty();
    }

    public TamSnapshot withStatus(TamStatus other) {
        return new TamSnapshot(script, other, delivered, working);
    }

    public TamSnapshot withDelivered(List<CompanyRange> other) {
        return new TamSnapshot(script, status, other, working);
    }
}
