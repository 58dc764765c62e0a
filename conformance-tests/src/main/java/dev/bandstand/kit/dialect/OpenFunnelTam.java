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
import static dev.bandstand.kit.dialect.JobState.RUNNING;

import dev.bandstand.spec.contract.OperationKind;
import java.util.Map;
import java.util.Set;

/** OpenFunnel TAM Builder. The sources of each way are in the errata of the contract. */
final class OpenFunnelTam {

    static final Dialect DIALECT = new Dialect(
            "openfunnel-tam",
            Map.of(
                    "pending", PENDING,
                    "running", RUNNING,
                    "pausing", PAUSING,
                    "paused", PAUSED,
                    "cancelling", CANCELLING,
                    "cancelled", CANCELLED,
                    "completed", COMPLETED,
                    "failed", FAILED),
            Map.of(
                    "submitTamBuild", OperationKind.SUBMIT,
                    "pollTamBuild", OperationKind.OBSERVE,
                    "pauseTamBuild", OperationKind.PAUSE,
                    "resumeTamBuild", OperationKind.RESUME,
                    "cancelTamBuild", OperationKind.CANCEL,
                    "getCreditBalance", OperationKind.BALANCE),
            ways(
                    moves(Set.of(PENDING), RUNNING, FAILED),
                    moves(Set.of(RUNNING), COMPLETED, FAILED),
                    moves(Set.of(PAUSING), PAUSED, COMPLETED, FAILED),
                    moves(Set.of(CANCELLING), CANCELLED, COMPLETED, FAILED)),
            Map.of(
                    OperationKind.PAUSE,
                            ways(
                                    moves(Set.of(PENDING, RUNNING, PAUSING), PAUSING, PAUSED),
                                    moves(Set.of(PAUSED), PAUSED),
                                    moves(Set.of(CANCELLING), CANCELLING)),
                    OperationKind.RESUME,
                            ways(
                                    moves(Set.of(PAUSED, RUNNING), RUNNING),
                                    moves(Set.of(PAUSING), PAUSING, RUNNING),
                                    moves(Set.of(PENDING), PENDING, RUNNING),
                                    moves(Set.of(CANCELLING), CANCELLING)),
                    OperationKind.CANCEL,
                            moves(Set.of(PENDING, RUNNING, PAUSING, PAUSED, CANCELLING), CANCELLING, CANCELLED)),
            "job_id",
            "X-API-Key");

    private OpenFunnelTam() {}
}
