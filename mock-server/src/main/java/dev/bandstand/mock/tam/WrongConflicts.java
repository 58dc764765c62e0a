package dev.bandstand.mock.tam;

import static dev.bandstand.mock.tam.Breaks.answer;
import static dev.bandstand.mock.tam.Breaks.both;
import static dev.bandstand.mock.tam.Breaks.decide;
import static dev.bandstand.mock.tam.Breaks.pollsAfter;
import static dev.bandstand.mock.tam.Shown.job;
import static dev.bandstand.mock.tam.Wires.PAUSE;
import static dev.bandstand.mock.tam.Wires.RESUME;
import static dev.bandstand.mock.tam.Wires.told;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Refusals that are missing, misplaced or not meant. */
final class WrongConflicts {

    private static final Duration CACHED = Duration.ofSeconds(30);

    private WrongConflicts() {}

    static Map<String, UnaryOperator<TamSeams>> all(Owners owners) {
        return Map.ofEntries(
                entry("K01", decide(Status.COMPLETED, Command.PAUSE, new Ruling.Stay(Status.PAUSING))),
                entry("K02", refused(PAUSE, "completed", told(400, "Bad request"))),
                entry("K03", refused(PAUSE, "completed", RawResponse.json(422, Map.of("detail", List.of())))),
                entry("K04", decide(Status.FAILED, Command.PAUSE, new Ruling.Stay(Status.PAUSING))),
                entry("K05", refused(PAUSE, "cancelled", told(404, "Job not found"))),
                entry("K06", decide(Status.COMPLETED, Command.RESUME, new Ruling.Stay(Status.RUNNING))),
                entry("K07", decide(Status.FAILED, Command.RESUME, new Ruling.Stay(Status.RUNNING))),
                entry("K08", decide(Status.CANCELLED, Command.RESUME, new Ruling.Stay(Status.RUNNING))),
                entry("K09", decide(Status.COMPLETED, Command.CANCEL, new Ruling.Stay(Status.CANCELLING))),
                entry("K10", pollsAfter(PAUSE, 409, body -> body.put("status", "paused"))),
                entry("K11", pollsAfter(RESUME, 409, WrongConflicts::chargeAgain)),
                entry("K12", answer(PAUSE, 404, (call, found) -> {
                    asOwner(call, owners);
                    return found;
                })),
                entry("K13", decide(WrongConflicts::pauseBeforeAnyBand, new Ruling.Refuse())),
                entry("K14", decide(Status.PAUSING, Command.PAUSE, new Ruling.Refuse())),
                entry("K15", both(answer(PAUSE, 404, asFinished(owners)), answer(RESUME, 404, asFinished(owners)))),
                entry("K16", decide(WrongConflicts::pauseSoonAfterTheEnd, new Ruling.Stay(Status.PAUSING))));
    }

    private static void chargeAgain(ObjectNode body) {
        if (body.path("manifest") instanceof ObjectNode manifest) {
            manifest.put("credits_consumed", manifest.path("credits_consumed").asInt() * 2 + 1);
        }
    }

    private static boolean pauseBeforeAnyBand(Sight sight, Command command) {
        return command == Command.PAUSE
                && sight.snapshot().status() == Status.RUNNING
                && sight.snapshot().bandsDone() == 0;
    }

    private static boolean pauseSoonAfterTheEnd(Sight sight, Command command) {
        Phase last = sight.timeline().phases().getLast();
        return command == Command.PAUSE
                && sight.snapshot().status() == Status.COMPLETED
                && last.from().plus(CACHED).isAfter(sight.at());
    }

    /** Tells strangers that a job has finished. */
    private static ResponseEdit asFinished(Owners owners) {
        return (call, found) -> owned(call, owners)
                .filter(Shown::finished)
                .map(body -> told(409, "Job already finished"))
                .orElse(found);
    }

    /** What the owner of the job would have been answered; empty when nobody owns it. */
    static Optional<RawResponse> asOwner(ApiCall call, Owners owners) {
        return owners.addressed(call.request())
                .map(job -> call.redispatch(call.request().withHeader(TamContract.KEY_HEADER, job.world())));
    }

    /** The job that a call addresses, as its owner sees it. */
    private static Optional<ObjectNode> owned(ApiCall call, Owners owners) {
        return owners.addressed(call.request())
                .map(job -> call.redispatch(call.request()
                        .redirected("GET", "/api/v1/tam/build/" + job.id())
                        .withHeader(TamContract.KEY_HEADER, job.world())))
                .map(found -> (ObjectNode) found.json());
    }

    /** What a refusal of a finished job is answered instead. */
    private static UnaryOperator<TamSeams> refused(String operation, String status, RawResponse instead) {
        return answer(
                operation,
                409,
                found -> found.json().path("detail").asText().contains("(" + status + ")") ? instead : found);
    }
}
