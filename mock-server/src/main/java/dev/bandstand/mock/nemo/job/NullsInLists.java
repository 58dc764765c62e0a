package dev.bandstand.mock.nemo.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import java.util.Set;

/** Leaves null members out of lists of jobs and steps, as the service does. What users sent stays as they sent it. */
final class NullsInLists {

    static final ResponseEdit WITHOUT_NULLS = NullsInLists::withoutNulls;

    private static final Set<String> LISTS = Set.of("listJobs", "listSteps");
    private static final Set<String> FREE =
            Set.of("spec", "status_details", "error_details", "ownership", "custom_fields", "config", "filter");

    private NullsInLists() {}

    private static RawResponse withoutNulls(ApiCall call, RawResponse answer) {
        return LISTS.contains(call.operationId()) && answer.status() == 200
                ? answer.edited(NullsInLists::drop)
                : answer;
    }

    private static void drop(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeNulls();
            object.properties().stream()
                    .filter(member -> !FREE.contains(member.getKey()))
                    .forEach(member -> drop(member.getValue()));
        } else {
            node.forEach(NullsInLists::drop);
        }
    }
}
