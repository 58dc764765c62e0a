package dev.bandstand.mock.nemo.deviation;

import static dev.bandstand.mock.nemo.deviation.NemoEdits.wire;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.nemo.job.NemoExtensionPoints;
import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Names that are taken as they come, and jobs that are missed by no call. */
final class NemoNameDeviations {

    private static final int LONGEST = 40;

    static final Map<String, UnaryOperator<NemoExtensionPoints>> ALL = Map.ofEntries(
            entry(
                    "N69",
                    wire(
                            "deleteJob",
                            404,
                            (call, answer) -> answer.withStatus(204)
                                    .withoutHeader("Content-Type")
                                    .withBody(new byte[0]))),
            entry("N71", wire("createJob", 422, (call, refused) -> cut(call, refused, "/platform_spec/steps/0"))),
            entry("N72", wire("createJob", 422, (call, refused) -> cut(call, refused, ""))),
            entry(
                    "N74",
                    wire(
                            "listJobLogs",
                            404,
                            (call, answer) -> answer.withStatus(200)
                                    .withBody(JsonCodec.bytes(JsonCodec.MAPPER
                                            .createObjectNode()
                                            .put("total", 0)
                                            .putNull("next_page")
                                            .putNull("prev_page")
                                            .set("data", JsonCodec.MAPPER.createArrayNode()))))));

    private NemoNameDeviations() {}

    /** Creates a job with the first characters of a name that is too long. */
    private static RawResponse cut(ApiCall call, RawResponse refused, String pointer) {
        IncomingRequest request = call.request();
        JsonNode body = tree(request.body());
        JsonNode named = body.at(pointer);
        String name = named.path("name").asText();
        if (!(named instanceof ObjectNode object) || name.length() <= LONGEST) {
            return refused;
        }
        object.put("name", name.substring(0, LONGEST));
        return call.redispatch(new IncomingRequest.Copy(
                request.method(), request.path(), request.query(), request.headers(), JsonCodec.bytes(body)));
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JsonCodec.MAPPER.readTree(body);
        } catch (IOException notJson) {
            return JsonCodec.MAPPER.missingNode();
        }
    }
}
