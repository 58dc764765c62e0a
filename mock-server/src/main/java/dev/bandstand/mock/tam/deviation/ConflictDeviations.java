package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.job;
import static dev.bandstand.mock.tam.deviation.TamEdits.answer;
import static dev.bandstand.mock.tam.deviation.TamEdits.both;
import static dev.bandstand.mock.tam.deviation.TamEdits.decide;
import static dev.bandstand.mock.tam.deviation.TamEdits.pollsAfter;
import static dev.bandstand.mock.tam.deviation.TamResponses.PAUSE;
import static dev.bandstand.mock.tam.deviation.TamResponses.RESUME;
import static dev.bandstand.mock.tam.deviation.TamResponses.errorAnswer;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.tam.job.CommandDecision;
import dev.bandstand.mock.tam.job.Phase;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.model.TamContract;
import dev.bandstand.mock.tam.model.TamStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Refusals that are missing, misplaced or not meant. */
final class ConflictDeviations {

    private static final Duration CACHED = Duration.ofSeconds(30);

    private ConflictDeviations() {}

    static Map<String, UnaryOperator<TamExtensionPoints>> all(JobOwners owners) {
        return Map.ofEntries(
                entry(
                        "K01",
                        decide(TamStatus.COMPLETED, TamCommand.PAUSE, new CommandDecision.NoChange(TamStatus.PAUSING))),
                entry("K02", refused(PAUSE, "completed", errorAnswer(400, "Bad request"))),
                entry("K03", refused(PAUSE, "completed", RawResponse.json(422, Map.of("detail", List.of())))),
                entry(
                        "K04",
                        decide(TamStatus.FAILED, TamCommand.PAUSE, new CommandDecision.NoChange(TamStatus.PAUSING))),
                entry("K05", refused(PAUSE, "cancelled", errorAnswer(404, "Job not found"))),
                entry(
                        "K06",
                        decide(
                                TamStatus.COMPLETED,
                                TamCommand.RESUME,
                                new CommandDecision.NoChange(TamStatus.RUNNING))),
                entry(
                        "K07",
                        decide(TamStatus.FAILED, TamCommand.RESUME, new CommandDecision.NoChange(TamStatus.RUNNING))),
                entry(
                        "K08",
                        decide(
                                TamStatus.CANCELLED,
                                TamCommand.RESUME,
                                new CommandDecision.NoChange(TamStatus.RUNNING))),
                entry(
                        "K09",
                        decide(
                                TamStatus.COMPLETED,
                                TamCommand.CANCEL,
                                new CommandDecision.NoChange(TamStatus.CANCELLING))),
                entry("K10", pollsAfter(PAUSE, 409, body -> body.put("status", "paused"))),
                entry("K11", pollsAfter(RESUME, 409, ConflictDeviations::chargeAgain)),
                entry("K12", answer(PAUSE, 404, (call, found) -> {
                    asOwner(call, owners);
                    return found;
                })),
                entry("K13", decide(ConflictDeviations::pauseBeforeAnyBand, new CommandDecision.Refuse())),
                entry("K14", decide(TamStatus.PAUSING, TamCommand.PAUSE, new CommandDecision.Refuse())),
                entry("K15", both(answer(PAUSE, 404, asFinished(owners)), answer(RESUME, 404, asFinished(owners)))),
                entry(
                        "K16",
                        decide(
                                ConflictDeviations::pauseSoonAfterTheEnd,
                                new CommandDecision.NoChange(TamStatus.PAUSING))));
    }

    private static void chargeAgain(ObjectNode body) {
        if (body.path("manifest") instanceof ObjectNode manifest) {
            manifest.put("credits_consumed", manifest.path("credits_consumed").asInt() * 2 + 1);
        }
    }

    private static boolean pauseBeforeAnyBand(TamJobAt jobAt, TamCommand command) {
        return command == TamCommand.PAUSE
                && jobAt.snapshot().status() == TamStatus.RUNNING
                && jobAt.snapshot().bandsDone() == 0;
    }

    private static boolean pauseSoonAfterTheEnd(TamJobAt jobAt, TamCommand command) {
        Phase last = jobAt.timeline().phases().getLast();
        return command == TamCommand.PAUSE
                && jobAt.snapshot().status() == TamStatus.COMPLETED
                && last.from().plus(CACHED).isAfter(jobAt.at());
    }

    /** Tells strangers that a job has finished. */
    private static ResponseEdit asFinished(JobOwners owners) {
        return (call, found) -> owned(call, owners)
                .filter(PollBody::finished)
                .map(body -> errorAnswer(409, "Job already finished"))
                .orElse(found);
    }

    /** Returns the answer that the owner of the job would get; empty when nobody owns it. */
    static Optional<RawResponse> asOwner(ApiCall call, JobOwners owners) {
        return owners.addressed(call.request())
                .map(job -> call.redispatch(call.request().withHeader(TamContract.KEY_HEADER, job.world())));
    }

    /** The job that a call addresses, as its owner sees it. */
    static Optional<ObjectNode> owned(ApiCall call, JobOwners owners) {
        return owners.addressed(call.request())
                .map(job -> call.redispatch(call.request()
                        .redirected("GET", "/api/v1/tam/build/" + job.id())
                        .withHeader(TamContract.KEY_HEADER, job.world())))
                .map(found -> (ObjectNode) found.json());
    }

    /** Replaces the refusal of a command to a finished job. */
    private static UnaryOperator<TamExtensionPoints> refused(String operation, String status, RawResponse instead) {
        return answer(
                operation,
                409,
                found -> found.json().path("detail").asText().contains("(" + status + ")") ? instead : found);
    }
}
