package dev.bandstand.mock.nemo.job;

import static dev.bandstand.contract.nemo.PlatformJobStatus.ACTIVE;
import static dev.bandstand.contract.nemo.PlatformJobStatus.CANCELLED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.CANCELLING;
import static dev.bandstand.contract.nemo.PlatformJobStatus.COMPLETED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.CREATED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.ERROR;
import static dev.bandstand.contract.nemo.PlatformJobStatus.PAUSED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.PAUSING;
import static dev.bandstand.contract.nemo.PlatformJobStatus.PENDING;
import static dev.bandstand.contract.nemo.PlatformJobStatus.RESUMING;

import dev.bandstand.contract.nemo.PlatformJobStatus;
import java.util.Map;
import java.util.Set;

/** The legal moves of a step, and of the attempt that follows its steps. */
public final class StatusTransitions {

    private static final Map<PlatformJobStatus, Set<PlatformJobStatus>> ALLOWED = Map.of(
            CREATED, Set.of(PENDING, ACTIVE, CANCELLED, CANCELLING, ERROR, PAUSED, PAUSING),
            PENDING, Set.of(ACTIVE, CANCELLED, CANCELLING, ERROR, COMPLETED, PAUSED, PAUSING),
            ACTIVE, Set.of(CANCELLED, CANCELLING, ERROR, COMPLETED, PAUSED, PAUSING),
            PAUSING, Set.of(PAUSED, ERROR),
            PAUSED, Set.of(RESUMING, ACTIVE, CANCELLING),
            RESUMING, Set.of(PENDING, ACTIVE, CANCELLING, ERROR),
            CANCELLING, Set.of(CANCELLED, ERROR),
            COMPLETED, Set.of(),
            CANCELLED, Set.of(),
            ERROR, Set.of());

    private StatusTransitions() {}

    /** Returns true if the move is allowed; to stay is always allowed. */
    public static boolean allowed(PlatformJobStatus from, PlatformJobStatus to) {
        return from == to || ALLOWED.get(from).contains(to);
    }

    /** Returns true if no status can follow. */
    public static boolean isFinal(PlatformJobStatus status) {
        return ALLOWED.get(status).isEmpty();
    }
}
