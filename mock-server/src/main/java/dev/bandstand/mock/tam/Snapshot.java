package dev.bandstand.mock.tam;

import java.util.List;
import java.util.Optional;

/**
 * What can be seen of a job at one instant.
 *
 * @param delivered the companies written so far, in the order of writing, one slice for each band that is done
 * @param working the band in work
 */
record Snapshot(Script script, Status status, List<Slice> delivered, Optional<Band> working) {

    Snapshot {
        delivered = List.copyOf(delivered);
    }

    int bandsDone() {
        return delivered.size();
    }

    int bandsTotal() {
        return script.bands().size();
    }

    /** The number of companies written so far. */
    int companies() {
        int sum = 0;
        for (Slice slice : delivered) {
            sum += slice.size();
        }
        return sum;
    }

    /** Whether cells were skipped in what was done so far. */
    boolean degraded() {
        return delivered.stream()
                .anyMatch(slice -> script.bands().get(slice.band()).skippedCells() > 0);
    }

    Snapshot withStatus(Status other) {
        return new Snapshot(script, other, delivered, working);
    }

    Snapshot withDelivered(List<Slice> other) {
        return new Snapshot(script, status, other, working);
    }
}
