package dev.bandstand.kit.dialect;

import static dev.bandstand.kit.dialect.Dialect.moves;
import static dev.bandstand.kit.dialect.Dialect.ways;
import static dev.bandstand.kit.dialect.JobState.CANCELLED;
import static dev.bandstand.kit.dialect.JobState.CANCELLING;
import static dev.bandstand.kit.dialect.JobState.COMPLETED;
import static dev.bandstand.kit.dialect.JobState.FAILED;
import static dev.bandstand.kit.dialect.JobState.PAUSED;
import static dev.bandstand.kit.dialect.JobState.PAUSING;
import static dev.bandstand.kit.dialect.JobState.PENDING;
import static dev.bandstand.kit.dialect.JobState.RESUMING;
import static dev.bandstand.kit.dialect.JobState.RUNNING;

import dev.bandstand.spec.contract.OperationKind;
import java.util.Map;
import java.util.Set;

/** NVIDIA NeMo Platform Jobs. A call that finds nothing to do is accepted and leaves the job where it is. */
final class NemoJobs {

    static final Dialect DIALECT = new Dialect(
            "nemo-jobs",
            Map.of(
                    "created", PENDING,
                    "pending", PENDING,
                    "active", RUNNING,
                    "pausing", PAUSING,
                    "paused", PAUSED,
                    "resuming", RESUMING,
                    "cancelling", CANCELLING,
                    "cancelled", CANCELLED,
                    "completed", COMPLETED,
                    "error", FAILED),
            Map.of(
                    "createJob", OperationKind.SUBMIT,
                    "getJob", OperationKind.OBSERVE,
                    "pauseJob", OperationKind.PAUSE,
                    "resumeJob", OperationKind.RESUME,
                    "cancelJob", OperationKind.CANCEL,
                    "deleteJob", OperationKind.DELETE,
                    "updateStepStatus", OperationKind.COMMAND),
            ways(
                    moves(Set.of(PENDING), RUNNING, COMPLETED, FAILED),
                    moves(Set.of(RUNNING), COMPLETED, FAILED),
                    moves(Set.of(PAUSING), PAUSED, COMPLETED, FAILED),
                    moves(Set.of(RESUMING), PENDING, RUNNING, FAILED),
                    moves(Set.of(CANCELLING), CANCELLED, COMPLETED, FAILED)),
            Map.of(
                    OperationKind.PAUSE,
                            ways(
                                    stays(PAUSED, CANCELLING, COMPLETED, FAILED, CANCELLED),
                                    moves(Set.of(PENDING, RUNNING, PAUSING), PAUSING, PAUSED),
                                    moves(Set.of(RESUMING), RESUMING, PAUSING, PAUSED)),
                    OperationKind.RESUME,
                            ways(
                                    stays(PENDING, RUNNING, PAUSING, CANCELLING, COMPLETED, FAILED, CANCELLED),
                                    moves(Set.of(PAUSED, RESUMING), RESUMING, PENDING, RUNNING)),
                    OperationKind.CANCEL,
                            ways(
                                    stays(COMPLETED, FAILED, CANCELLED),
                                    moves(
                                            Set.of(PENDING, RUNNING, PAUSING, PAUSED, RESUMING, CANCELLING),
                                            CANCELLING,
                                            CANCELLED))),
            "name",
            "X-Bandstand-World");

    private NemoJobs() {}

    private static Map<JobState, Set<JobState>> stays(JobState... states) {
        return Set.of(states).stream()
                .map(state -> moves(Set.of(state), state))
                .reduce(Map.of(), (one, other) -> ways(one, other));
    }
}
