package dev.bandstand.mock.tam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.tam.model.TamPolicy;

/** The policies about how an answer is written. */
final class TamResponseEdits {

    private static final int VALIDATION_ERROR = 422;

    private TamResponseEdits() {}

    static ResponseEdit of(Policies policies) {
        if (policies.chosen().isEmpty()) {
            return ResponseEdit.NONE;
        }
        return errorBody(policies).then(submitStatus(policies)).then(nulls(policies));
    }

    private static ResponseEdit submitStatus(Policies policies) {
        return policies.is(TamPolicy.SUBMIT_STATUS, "given")
                ? ResponseEdit.NONE
                : (call, answer) -> call.operationId().equals("submitTamBuild") && answer.status() < 400
                        ? answer.edited(submitted -> ((ObjectNode) submitted).remove("status"))
                        : answer;
    }

    private static ResponseEdit nulls(Policies policies) {
        return policies.is(TamPolicy.NULLS, "written")
                ? ResponseEdit.NONE
                : (call, answer) -> answer.status() < 400 ? answer.edited(TamResponseEdits::dropNulls) : answer;
    }

    private static ResponseEdit errorBody(Policies policies) {
        return switch (policies.choice(TamPolicy.ERROR_BODY)) {
            case "problem-json" -> (call, answer) -> refusal(answer) ? problem(answer) : answer;
            case "empty" ->
                (call, answer) -> refusal(answer) ? answer.withBody(new byte[0]).withoutHeader("Content-Type") : answer;
            default -> ResponseEdit.NONE;
        };
    }

    private static boolean refusal(RawResponse answer) {
        return answer.status() >= 400 && answer.status() != VALIDATION_ERROR;
    }

    private static RawResponse problem(RawResponse answer) {
        ObjectNode problem = JsonCodec.MAPPER.createObjectNode();
        problem.put("type", "about:blank").put("status", answer.status());
        problem.set("detail", answer.json().path("detail"));
        return answer.withJson(problem).withHeader("Content-Type", "application/problem+json");
    }

    private static void dropNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeNulls();
        }
        node.forEach(TamResponseEdits::dropNulls);
    }
}
