package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads how an operation answers when it succeeds, from the part {@code answers} of a {@code job.yaml}. */
final class SuccessAnswerReader {

    private SuccessAnswerReader() {}

    /** An answer and those in some states, which have what they do not say themselves from it. */
    static SuccessAnswer read(JsonNode node) {
        SuccessAnswer common = answer(node, new SuccessAnswer(0, Optional.empty(), null, Map.of(), Map.of()));
        return new SuccessAnswer(
                common.status(),
                common.policy(),
                common.body(),
                common.headers(),
                JobModelReader.members(node.path("in"), state -> answer(state, common)));
    }

    private static SuccessAnswer answer(JsonNode node, SuccessAnswer common) {
        JsonNode status = node.path("status");
        Map<String, String> headers = new LinkedHashMap<>(common.headers());
        headers.putAll(JobModelReader.members(node.path("headers"), JsonNode::asText));
        return new SuccessAnswer(
                node.has("status") ? status.asInt(0) : common.status(),
                status.isTextual()
                        ? Optional.of(status.asText().substring(1))
                        : node.has("status") ? Optional.empty() : common.policy(),
                node.has("body") ? node.path("body") : common.body(),
                headers,
                Map.of());
    }
}
