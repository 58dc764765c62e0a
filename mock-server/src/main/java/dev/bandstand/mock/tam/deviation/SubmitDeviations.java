package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.TamEdits.responseEdit;
import static dev.bandstand.mock.tam.deviation.TamResponses.SUBMIT;
import static dev.bandstand.mock.tam.deviation.TamResponses.errorAnswer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Servers that measure a query in something else than characters, or that do not bear a bad body. */
final class SubmitDeviations {

    private static final int LONGEST = 500;

    static final Map<String, UnaryOperator<TamExtensionPoints>> ALL = Map.ofEntries(
            entry("B07", refusing(query -> query.codePointCount(0, query.length()) >= LONGEST)),
            entry("B08", refusing(query -> query.getBytes(UTF_8).length > LONGEST)),
            entry("B09", refusing(query -> query.length() > LONGEST)),
            entry(
                    "B10",
                    invalid(
                            (call, body) -> composed(body)
                                                    .codePointCount(
                                                            0, composed(body).length())
                                            <= LONGEST
                                    && body.path("query").asText().length() > LONGEST,
                            accepted())),
            entry(
                    "B13",
                    invalid(
                            (call, body) ->
                                    isLongOnlyByItsBlanks(body.path("query").asText()),
                            accepted())),
            entry("B11", invalid((call, body) -> body.path("query").isNull(), crash())),
            entry("B12", invalid((call, body) -> body.isMissingNode(), crash())));

    private SubmitDeviations() {}

    private static UnaryOperator<TamExtensionPoints> refusing(Predicate<String> when) {
        return responseEdit((call, found) -> call.operationId().equals(SUBMIT)
                        && found.status() == 200
                        && when.test(sent(call).path("query").asText())
                ? RawResponse.json(
                        422,
                        Map.of(
                                "detail",
                                List.of(Map.of(
                                        "loc",
                                        List.of("body", "query"),
                                        "msg",
                                        "Too long",
                                        "type",
                                        "string_too_long"))))
                : found);
    }

    private static UnaryOperator<TamExtensionPoints> invalid(BiPredicate<ApiCall, JsonNode> when, RawResponse instead) {
        return responseEdit((call, found) ->
                call.operationId().equals(SUBMIT) && found.status() == 422 && when.test(call, sent(call))
                        ? instead
                        : found);
    }

    private static RawResponse crash() {
        return errorAnswer(500, "Internal Server Error");
    }

    private static RawResponse accepted() {
        return RawResponse.json(
                200, Map.of("job_id", TamEdits.EXAMPLE_JOB, "status", "pending", "message", "Build accepted."));
    }

    private static boolean isLongOnlyByItsBlanks(String query) {
        return query.length() > LONGEST && query.strip().length() <= LONGEST && !query.isBlank();
    }

    private static String composed(JsonNode body) {
        return Normalizer.normalize(body.path("query").asText(), Normalizer.Form.NFC);
    }

    /** The body of a request; missing when it is no JSON text. */
    private static JsonNode sent(ApiCall call) {
        try {
            return JsonCodec.MAPPER.readTree(call.request().body());
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }
}
