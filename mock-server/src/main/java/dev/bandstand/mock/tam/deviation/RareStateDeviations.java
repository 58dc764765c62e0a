package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.lastPage;
import static dev.bandstand.mock.tam.deviation.PollBody.rows;
import static dev.bandstand.mock.tam.deviation.PollBody.status;
import static dev.bandstand.mock.tam.deviation.TamEdits.both;
import static dev.bandstand.mock.tam.deviation.TamEdits.decide;
import static dev.bandstand.mock.tam.deviation.TamEdits.meter;
import static dev.bandstand.mock.tam.deviation.TamEdits.poll;
import static dev.bandstand.mock.tam.deviation.TamResponses.CANCEL;
import static dev.bandstand.mock.tam.deviation.TamResponses.PAUSE;
import static dev.bandstand.mock.tam.deviation.TamResponses.RESUME;
import static dev.bandstand.mock.tam.deviation.TamResponses.errorAnswer;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.tam.job.CommandDecision;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.job.TamJobAt;
import dev.bandstand.mock.tam.model.TamStatus;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mistakes that show in states which last a moment, after the first bands, or to others than the owner only. */
final class RareStateDeviations {

    private static final int LATER_BAND = 2;
    private static final int TOO_MUCH = 7;

    private RareStateDeviations() {}

    static Map<String, UnaryOperator<TamExtensionPoints>> all(JobOwners owners) {
        ResponseEdit asOwner =
                (call, found) -> ConflictDeviations.asOwner(call, owners).orElse(found);
        return Map.ofEntries(
                entry("A18", foreign(owners, RESUME, status("paused"), asOwner)),
                entry("A19", foreign(owners, CANCEL, status("paused"), asOwner)),
                entry("A20", foreign(owners, PAUSE, status("pending"), asOwner)),
                entry(
                        "K17",
                        foreign(
                                owners,
                                CANCEL,
                                PollBody::finished,
                                (call, found) -> errorAnswer(409, "Job already finished"))),
                entry("K18", foreign(owners, CANCEL, status("paused"), (call, found) -> {
                    ConflictDeviations.asOwner(call, owners);
                    return found;
                })),
                entry("K19", foreign(owners, PAUSE, status("pending"), (call, found) -> {
                    ConflictDeviations.asOwner(call, owners);
                    return found;
                })),
                entry(
                        "R16",
                        decide(TamStatus.PAUSING, TamCommand.RESUME, new CommandDecision.NoChange(TamStatus.RUNNING))),
                entry(
                        "C09",
                        both(
                                decide(
                                        TamStatus.CANCELLING,
                                        TamCommand.RESUME,
                                        new CommandDecision.NoChange(TamStatus.RUNNING)),
                                revived())),
                entry(
                        "P20",
                        decide(TamStatus.PENDING, TamCommand.PAUSE, new CommandDecision.NoChange(TamStatus.PAUSING))),
                entry(
                        "P21",
                        both(
                                decide(TamStatus.PENDING, TamCommand.PAUSE, new CommandDecision.Refuse()),
                                TamEdits.answer(PAUSE, 409, RareStateDeviations::crashWhilePending))),
                entry("G29", poll(RareStateDeviations::laterRest, RareStateDeviations::loseLast)),
                entry("G30", poll(body -> lastPage(body) && PollBody.unfinished(body), TimelineDeviations::reverse)),
                entry(
                        "D12",
                        meter((jobAt, charged) ->
                                cancelledFrom(TamStatus.PAUSING, jobAt) ? charged + TOO_MUCH : charged)),
                entry(
                        "D13",
                        meter((jobAt, charged) ->
                                jobAt.snapshot().status() == TamStatus.COMPLETED && passed(TamStatus.PAUSED, jobAt)
                                        ? charged - 1
                                        : charged)));
    }

    /** Answers commands of others to a job that its owner sees in some state. */
    private static UnaryOperator<TamExtensionPoints> foreign(
            JobOwners owners, String operation, Predicate<ObjectNode> when, ResponseEdit edit) {
        return TamEdits.answer(
                operation,
                404,
                (call, found) ->
                        ConflictDeviations.owned(call, owners).filter(when).isPresent()
                                ? edit.edit(call, found)
                                : found);
    }

    /** A job that was resumed while it was cancelling is shown running once more. */
    private static UnaryOperator<TamExtensionPoints> revived() {
        return TamEdits.pollsAfter(RESUME, 200, body -> {
            if (status("cancelling").test(body)) {
                body.put("status", "running");
            }
        });
    }

    private static RawResponse crashWhilePending(RawResponse found) {
        return found.json().path("detail").asText().contains("pending")
                ? errorAnswer(500, "Internal Server Error")
                : found;
    }

    private static boolean laterRest(ObjectNode body) {
        return status("paused").test(body)
                && lastPage(body)
                && body.path("bands_done").asInt() >= LATER_BAND
                && !rows(body).isEmpty();
    }

    private static void loseLast(ObjectNode body) {
        rows(body).remove(rows(body).size() - 1);
        body.put("count", rows(body).size());
    }

    private static boolean cancelledFrom(TamStatus status, TamJobAt jobAt) {
        return jobAt.snapshot().status() == TamStatus.CANCELLED
                && passed(status, jobAt)
                && !passed(TamStatus.PAUSED, jobAt);
    }

    private static boolean passed(TamStatus status, TamJobAt jobAt) {
        return jobAt.timeline().phases().stream()
                .anyMatch(phase -> phase.status() == status && !phase.from().isAfter(jobAt.at()));
    }
}
