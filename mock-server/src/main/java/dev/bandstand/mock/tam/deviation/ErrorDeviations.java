package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.TamEdits.answer;
import static dev.bandstand.mock.tam.deviation.TamEdits.responseEdit;
import static dev.bandstand.mock.tam.deviation.TamResponses.PAUSE;
import static dev.bandstand.mock.tam.deviation.TamResponses.POLL;
import static dev.bandstand.mock.tam.deviation.TamResponses.edited;
import static dev.bandstand.mock.tam.deviation.TamResponses.errorAnswer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Errors with the wrong code, in the wrong form, or with too much in them. */
final class ErrorDeviations {

    private static final String TRACE =
            "Traceback (most recent call last): File \"/srv/app/main.py\", line 3, in build";

    private static final int LONG = 1000;

    private ErrorDeviations() {}

    static Map<String, UnaryOperator<TamExtensionPoints>> all(JobOwners owners) {
        return Map.ofEntries(
                entry("E01", responseEdit((call, found) -> odd(call.request().path()) ? crash() : found)),
                entry("E02", answer(PAUSE, 409, found -> crash())),
                entry("E03", answer(POLL, 404, found -> RawResponse.json(200, Map.of("error", "not found")))),
                entry("E04", answer(POLL, 404, found -> found.withBody("<html>Not found</html>".getBytes(UTF_8)))),
                entry("E05", answer(PAUSE, 409, found -> RawResponse.json(409, Map.of("status", "running")))),
                entry(
                        "E06",
                        responseEdit((call, found) -> found.status() == 422
                                ? edited(
                                        found,
                                        body -> body.withArray("detail")
                                                .forEach(item -> ((ObjectNode) item).put("msg", TRACE)))
                                : found)),
                entry(
                        "E07",
                        answer(
                                POLL,
                                404,
                                (call, found) ->
                                        owners.addressed(call.request()).isPresent()
                                                ? errorAnswer(418, "A teapot")
                                                : found)));
    }

    private static boolean odd(String path) {
        return path.contains("%") || path.length() > LONG;
    }

    private static RawResponse crash() {
        return errorAnswer(500, "Internal Server Error");
    }
}
