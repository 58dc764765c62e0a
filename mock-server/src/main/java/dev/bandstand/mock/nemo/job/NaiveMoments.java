package dev.bandstand.mock.nemo.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.nemo.model.NemoPolicy;
import java.util.List;
import java.util.Set;

/** Writes moments without an offset where the policy says so, as the platform of July 2026 does. */
final class NaiveMoments {

    static final ResponseEdit WRITTEN = NaiveMoments::written;

    private static final List<String> MOMENTS = List.of("created_at", "updated_at", "timestamp");

    /** Members whose content is the caller's own. */
    private static final Set<String> FREE =
            Set.of("spec", "status_details", "error_details", "ownership", "custom_fields", "config", "filter");

    private NaiveMoments() {}

    private static RawResponse written(ApiCall call, RawResponse answer) {
        return answer.status() < 300
                        && answer.body().length > 0
                        && !call.operationId().equals("downloadResult")
                        && NemoPolicy.MOMENTS.is("naive", call.policies())
                ? answer.edited(NaiveMoments::strip)
                : answer;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : MOMENTS) {
                String moment = object.path(name).asText();
                if (moment.endsWith("Z")) {
                    object.put(name, moment.substring(0, moment.length() - 1));
                }
            }
            object.properties().stream()
                    .filter(member -> !FREE.contains(member.getKey()))
                    .forEach(member -> strip(member.getValue()));
        } else {
            node.forEach(NaiveMoments::strip);
        }
    }
}
