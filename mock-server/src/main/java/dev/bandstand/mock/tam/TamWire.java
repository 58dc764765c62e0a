package dev.bandstand.mock.tam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.Json;
import dev.bandstand.mock.core.Policies;
import dev.bandstand.mock.core.Wire;
import dev.bandstand.mock.core.WireAnswer;

/** The readings that concern how an answer is written. */
final class TamWire {

    private static final int VALIDATION_ERROR = 422;

    private TamWire() {}

    static Wire of(Policies policies) {
        if (policies.chosen().isEmpty()) {
            return Wire.PLAIN;
        }
        return errorBody(policies).then(submitStatus(policies)).then(nulls(policies));
    }

    private static Wire submitStatus(Policies policies) {
        return policies.is(TamPolicy.SUBMIT_STATUS, "given")
                ? Wire.PLAIN
                : (call, answer) -> call.operationId().equals("submitTamBuild") && answer.status() < 400
                        ? answer.edited(submitted -> ((ObjectNode) submitted).remove("status"))
                        : answer;
    }

    private static Wire nulls(Policies policies) {
        return policies.is(TamPolicy.NULLS, "written")
                ? Wire.PLAIN
                : (call, answer) -> answer.status() < 400 ? answer.edited(TamWire::dropNulls) : answer;
    }

    private static Wire errorBody(Policies policies) {
        return switch (policies.reading(TamPolicy.ERROR_BODY)) {
            case "problem-json" -> (call, answer) -> refusal(answer) ? problem(answer) : answer;
            case "empty" ->
                (call, answer) -> refusal(answer) ? answer.withBody(new byte[0]).withoutHeader("Content-Type") : answer;
            default -> Wire.PLAIN;
        };
    }

    private static boolean refusal(WireAnswer answer) {
        return answer.status() >= 400 && answer.status() != VALIDATION_ERROR;
    }

    private static WireAnswer problem(WireAnswer answer) {
        ObjectNode problem = Json.MAPPER.createObjectNode();
        problem.put("type", "about:blank").put("status", answer.status());
        problem.set("detail", answer.json().path("detail"));
        return answer.withJson(problem).withHeader("Content-Type", "application/problem+json");
    }

    private static void dropNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.removeNulls();
        }
        node.forEach(TamWire::dropNulls);
    }
}
