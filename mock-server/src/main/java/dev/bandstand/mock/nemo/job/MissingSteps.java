package dev.bandstand.mock.nemo.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;

/** Tells of a job without steps as the service does, which finds it in its code and not in a schema. */
final class MissingSteps {

    static final ResponseEdit EDIT = MissingSteps::withSteps;

    private static final String PLACE = "[\"body\",\"platform_spec\",\"steps\"]";

    private MissingSteps() {}

    private static RawResponse withSteps(ApiCall call, RawResponse answer) {
        return answer.status() == 422 && call.operationId().equals("createJob")
                ? answer.edited(MissingSteps::withSteps)
                : answer;
    }

    private static void withSteps(JsonNode body) {
        for (JsonNode each : body.path("detail")) {
            if (each instanceof ObjectNode fault
                    && fault.path("type").asText().equals("too_short")
                    && fault.path("loc").toString().equals(PLACE)) {
                fault.put("type", "value_error");
                fault.put("msg", "Value error, At least one step is required in the job specification.");
                fault.putArray("loc").add("body").add("platform_spec");
                fault.putObject("input").putArray("steps");
                fault.putObject("ctx").putObject("error");
            }
        }
    }
}
