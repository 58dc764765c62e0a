package dev.bandstand.mock.nemo.deviation;

import static dev.bandstand.mock.nemo.deviation.NemoEdits.body;
import static dev.bandstand.mock.nemo.deviation.NemoEdits.wire;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.nemo.job.NemoExtensionPoints;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Jobs whose parts are wrong: steps, tasks, results and lines of the log. */
final class NemoPartDeviations {

    static final Map<String, UnaryOperator<NemoExtensionPoints>> ALL = Map.ofEntries(
            entry("N80", body(List.of("getJobStatus"), NemoPartDeviations::withoutTheLastStep)),
            entry("N81", wire("listJobLogs", 200, NemoPartDeviations::ofAllSteps)),
            entry("N82", seams -> seams.then(DeletedJobs.withTheirSteps())),
            entry(
                    "N83",
                    wire(
                            "downloadResult",
                            404,
                            (call, answer) -> answer.withStatus(200)
                                    .withoutHeader("Content-Type")
                                    .withBody(new byte[0]))),
            entry("N86", body(List.of("createJob", "getJob"), NemoPartDeviations::withTheConfigOfTheFirstStep)),
            entry("N87", body(List.of("listTasks"), NemoPartDeviations::withTheTaskOfAnotherStep)),
            entry("N88", body(List.of("listTasks"), list -> {
                ArrayNode tasks = (ArrayNode) list.path("data");
                tasks.addAll(tasks.deepCopy());
            })),
            entry("N97", wire("listResults", 200, NemoPartDeviations::withTheNameOfTheJob)),
            entry("N89", seams -> seams.then(DeletedJobs.withTheirResults())));

    private NemoPartDeviations() {}

    private static void withoutTheLastStep(ObjectNode status) {
        ArrayNode steps = (ArrayNode) status.path("steps");
        if (status.path("status").asText().equals("completed") && !steps.isEmpty()) {
            steps.remove(steps.size() - 1);
        }
    }

    private static RawResponse ofAllSteps(ApiCall call, RawResponse answer) {
        String query = call.request().query();
        return query != null && query.contains("step_id=")
                ? call.redispatch(
                        call.request().redirected("GET", call.request().path()))
                : answer;
    }

    private static void withTheConfigOfTheFirstStep(ObjectNode job) {
        JsonNode steps = job.path("platform_spec").path("steps");
        steps.forEach(step -> ((ObjectNode) step).set("config", steps.path(0).path("config")));
    }

    private static RawResponse withTheNameOfTheJob(ApiCall call, RawResponse answer) {
        String name = call.request().path().replaceAll(".*/jobs/|/results$", "");
        return answer.edited(list -> list.path("data").forEach(result -> ((ObjectNode) result).put("job", name)));
    }

    private static void withTheTaskOfAnotherStep(ObjectNode list) {
        ((ArrayNode) list.path("data"))
                .addObject()
                .put("name", "task-of-another-step")
                .put("workspace", "default")
                .put("step_id", "platform-job-step-another");
    }
}
