package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.TamEdits.answer;
import static dev.bandstand.mock.tam.deviation.TamEdits.responseEdit;
import static dev.bandstand.mock.tam.deviation.TamResponses.CANCEL;
import static dev.bandstand.mock.tam.deviation.TamResponses.PAUSE;
import static dev.bandstand.mock.tam.deviation.TamResponses.POLL;
import static dev.bandstand.mock.tam.deviation.TamResponses.RESUME;
import static dev.bandstand.mock.tam.deviation.TamResponses.errorAnswer;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.Header;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.model.TamContract;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Servers that let in whom they should not, or tell them more than they should. */
final class AccessDeviations {

    private AccessDeviations() {}

    static Map<String, UnaryOperator<TamExtensionPoints>> all(JobOwners owners) {
        ResponseEdit asOwner =
                (call, found) -> ConflictDeviations.asOwner(call, owners).orElse(found);
        return Map.ofEntries(
                entry("A21", responseEdit(new SharedBuilds(owners))),
                entry("A22", responseEdit(new ForeignCursors())),
                entry(
                        "A23",
                        responseEdit((call, found) ->
                                keyIsEmpty(call) && found.status() >= 400 ? asOwner.edit(call, found) : found)),
                entry("A24", responseEdit(AccessDeviations::balanceOfNobody)),
                entry("A01", keyless(POLL, asOwner)),
                entry("A02", keyless(PAUSE, asOwner)),
                entry("A03", keyless(POLL, asOwner.then((call, found) -> found.withStatus(401)))),
                entry("A04", foreign(owners, POLL, asOwner)),
                entry("A05", foreign(owners, POLL, (call, found) -> errorAnswer(403, "Forbidden"))),
                entry("A06", foreign(owners, POLL, withCursor(asOwner))),
                entry("A07", foreign(owners, PAUSE, asOwner)),
                entry("A08", foreign(owners, RESUME, asOwner)),
                entry(
                        "A09",
                        unknown(owners, POLL, RawResponse.json(200, Map.of("job_id", "none", "status", "pending")))),
                entry("A10", unknown(owners, POLL, RawResponse.json(200, JsonCodec.MAPPER.nullNode()))),
                entry(
                        "A11",
                        unknown(
                                owners,
                                PAUSE,
                                RawResponse.json(
                                        200,
                                        Map.of("job_id", "new", "status", "pausing", "message", "Pause requested.")))),
                entry("A12", unknown(owners, PAUSE, errorAnswer(409, "Job already finished"))),
                entry(
                        "A13",
                        foreign(owners, POLL, (call, found) -> errorAnswer(404, "This job belongs to another key"))),
                entry("A14", responseEdit(AccessDeviations::withTheKey)),
                entry("A15", responseEdit(AccessDeviations::insistingOnCapitals)),
                entry("A17", foreign(owners, CANCEL, asOwner)));
    }

    private static RawResponse balanceOfNobody(ApiCall call, RawResponse found) {
        return call.operationId().equals("getCreditBalance")
                        && call.request().header(TamContract.KEY_HEADER) == null
                        && found.status() >= 400
                ? RawResponse.json(200, Map.of("total_credits", 100, "credits_used", 0, "credits_left", 100))
                : found;
    }

    private static boolean keyIsEmpty(ApiCall call) {
        return call.operationId().equals(POLL) && "".equals(call.request().header(TamContract.KEY_HEADER));
    }

    private static RawResponse withTheKey(ApiCall call, RawResponse found) {
        String key = call.request().header(TamContract.KEY_HEADER);
        return key == null ? found : found.withHeader("X-Caller", key);
    }

    private static RawResponse insistingOnCapitals(ApiCall call, RawResponse found) {
        boolean otherLetters = call.request().headers().stream()
                .map(Header::name)
                .anyMatch(
                        name -> name.equalsIgnoreCase(TamContract.KEY_HEADER) && !name.equals(TamContract.KEY_HEADER));
        return otherLetters ? errorAnswer(401, "Invalid API key") : found;
    }

    private static ResponseEdit withCursor(ResponseEdit edit) {
        return (call, found) -> call.request().query() == null ? found : edit.edit(call, found);
    }

    /** Answers calls of an operation that were turned away for want of a key. */
    private static UnaryOperator<TamExtensionPoints> keyless(String operation, ResponseEdit edit) {
        return responseEdit((call, found) -> call.operationId().equals(operation)
                        && found.status() >= 400
                        && call.request().header(TamContract.KEY_HEADER) == null
                ? edit.edit(call, found)
                : found);
    }

    /** Answers calls about jobs of somebody else. */
    private static UnaryOperator<TamExtensionPoints> foreign(JobOwners owners, String operation, ResponseEdit edit) {
        return answer(operation, 404, (call, found) -> isForeign(call, owners) ? edit.edit(call, found) : found);
    }

    /** Answers calls about jobs that nobody has. */
    private static UnaryOperator<TamExtensionPoints> unknown(JobOwners owners, String operation, RawResponse instead) {
        return answer(operation, 404, (call, found) -> isForeign(call, owners) ? found : named(call, instead));
    }

    private static boolean isForeign(ApiCall call, JobOwners owners) {
        return owners.addressed(call.request()).isPresent();
    }

    /** The answer with the id that was asked for. */
    private static RawResponse named(ApiCall call, RawResponse answer) {
        if (!(answer.json() instanceof ObjectNode)) {
            return answer;
        }
        String id = call.request().path().split("/", -1)[5];
        return TamResponses.edited(answer, body -> body.put("job_id", id));
    }
}
