package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.rows;
import static dev.bandstand.mock.tam.deviation.PollBody.status;
import static dev.bandstand.mock.tam.deviation.TamEdits.answer;
import static dev.bandstand.mock.tam.deviation.TamEdits.body;
import static dev.bandstand.mock.tam.deviation.TamEdits.eachRow;
import static dev.bandstand.mock.tam.deviation.TamEdits.manifest;
import static dev.bandstand.mock.tam.deviation.TamEdits.poll;
import static dev.bandstand.mock.tam.deviation.TamEdits.remembering;
import static dev.bandstand.mock.tam.deviation.TamEdits.responseEdit;
import static dev.bandstand.mock.tam.deviation.TamResponses.BALANCE;
import static dev.bandstand.mock.tam.deviation.TamResponses.CANCEL;
import static dev.bandstand.mock.tam.deviation.TamResponses.PAUSE;
import static dev.bandstand.mock.tam.deviation.TamResponses.POLL;
import static dev.bandstand.mock.tam.deviation.TamResponses.RESUME;
import static dev.bandstand.mock.tam.deviation.TamResponses.SUBMIT;
import static dev.bandstand.mock.tam.deviation.TamResponses.edited;
import static dev.bandstand.mock.tam.deviation.TamResponses.noting;
import static dev.bandstand.mock.tam.deviation.TamResponses.showing;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Bodies that do not have the documented form. */
final class BodyDeviations {

    static final Map<String, UnaryOperator<TamExtensionPoints>> ALL = Map.ofEntries(
            entry("S01", poll(body -> body.remove("job_id"))),
            entry("S02", poll(body -> body.remove("status"))),
            entry("S03", poll(body -> body.set("state", body.remove("status")))),
            entry("S04", poll(body -> body.put("job_id", 7))),
            entry("S05", poll(body -> body.putNull("status"))),
            entry("S06", poll(body -> body.putNull("rows"))),
            entry("S07", poll(body -> {
                ObjectNode byDomain = body.objectNode();
                rows(body).forEach(row -> byDomain.set(row.path("domain").asText(), row));
                body.set("rows", byDomain);
            })),
            entry(
                    "S08",
                    poll(body -> body.put("processed", body.path("processed").asText()))),
            entry(
                    "S09",
                    poll(body -> body.put("bands_done", body.path("bands_done").asInt() + 0.5))),
            entry("S10", poll(body -> body.putNull("count"))),
            entry("S11", poll(body -> {
                body.set("nextCursor", body.path("next_cursor"));
                body.putObject("next_cursor").set("cursor", body.path("nextCursor"));
            })),
            entry("S12", body(PAUSE, body -> body.remove("message"))),
            entry("S13", answer(PAUSE, 200, found -> found.withBody(new byte[0]))),
            entry("S14", answer(RESUME, 200, found -> found.withJson(Map.of("ok", true)))),
            entry("S15", invalid(body -> body.put("detail", "The request is invalid"))),
            entry("S16", invalid(body -> body.withArray("detail").forEach(item -> ((ObjectNode) item).remove("loc")))),
            entry(
                    "S17",
                    eachRow(row ->
                            row.put("match_score", row.path("match_score").asText()))),
            entry("S18", eachRow(row -> row.put("industries", "Software, DevOps"))),
            entry("S19", eachRow(row -> row.put("revenue_usd", "$1,2M"))),
            entry(
                    "S20",
                    poll(
                            body -> body.path("manifest").isObject(),
                            body -> body.put("manifest", body.path("manifest").toString()))),
            entry("S21", manifest(summary -> summary.put("partial", "false"))),
            entry("S22", bytes(text -> text.replaceFirst("\\{", "{\"status\":\"running\","))),
            entry(
                    "S23",
                    answer(
                            POLL,
                            200,
                            found -> found.withBody(new String(found.body(), UTF_8)
                                    .replaceFirst("\"name\":\"", "\"name\":\"Caf\u00e9 ")
                                    .getBytes(ISO_8859_1)))),
            entry("S24", lastSubmitted()),
            entry(
                    "S25",
                    poll(body -> body.put("status", body.path("status").asText().toUpperCase(Locale.ROOT)))),
            entry("S26", poll(status("cancelled"), body -> body.put("status", "canceled"))),
            entry("S27", poll(status("pending"), body -> body.put("status", "queued"))),
            entry("S28", body(SUBMIT, body -> body.remove("message"))),
            entry("S29", body(CANCEL, body -> body.remove("message"))),
            entry(
                    "S30",
                    body(
                            BALANCE,
                            balance -> balance.put(
                                    "credits_left", balance.path("credits_left").asText()))));

    private BodyDeviations() {}

    private static UnaryOperator<TamExtensionPoints> invalid(Consumer<ObjectNode> change) {
        return responseEdit((call, found) -> found.status() == 422 ? edited(found, change) : found);
    }

    private static UnaryOperator<TamExtensionPoints> bytes(UnaryOperator<String> change) {
        return answer(
                POLL,
                200,
                found -> found.withBody(
                        change.apply(new String(found.body(), UTF_8)).getBytes(UTF_8)));
    }

    private static UnaryOperator<TamExtensionPoints> lastSubmitted() {
        return remembering(() -> {
            AtomicReference<String> last = new AtomicReference<>("");
            return noting(SUBMIT, 200, last::set).then(showing(body -> body.put("job_id", last.get())));
        });
    }
}
