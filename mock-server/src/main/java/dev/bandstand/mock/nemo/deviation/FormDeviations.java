package dev.bandstand.mock.nemo.deviation;

import static dev.bandstand.mock.nemo.deviation.NemoEdits.body;
import static dev.bandstand.mock.nemo.deviation.NemoEdits.wire;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.nemo.job.NemoExtensionPoints;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Answers of the wrong form. */
final class FormDeviations {

    private static final List<String> JOB = List.of("createJob", "getJob", "pauseJob", "resumeJob", "cancelJob");

    static final Map<String, UnaryOperator<NemoExtensionPoints>> ALL = Map.ofEntries(
            entry("N01", body(List.of("pauseJob"), job -> job.retain("id", "status"))),
            entry("N02", body(JOB, job -> {
                if (job.path("status").asText().equals("active")) {
                    job.put("status", "running");
                }
            })),
            entry("N03", body(JOB, firstStep(step -> step.put("name", "Pre--Process-")))),
            entry("N04", body(JOB, firstStep(step -> ((ObjectNode) step.path("executor")).remove("provider")))),
            entry(
                    "N05",
                    body(
                            JOB,
                            job -> job.put(
                                    "created_at",
                                    job.path("created_at").asText().replace("Z", "")))),
            entry(
                    "N06",
                    wire(
                            List.of("createJob", "listJobs"),
                            (call, answer) -> answer.status() == 422
                                    ? answer.withJson(Map.of("detail", Map.of("msg", "Wrong")))
                                    : answer)),
            entry(
                    "N07",
                    wire(
                            "pauseJob",
                            404,
                            (call, answer) -> answer.withStatus(200).withJson(Map.of("status", "error")))),
            entry("N14", body(List.of("resumeJob"), job -> job.put("attempt_id", "platform-job-attempt-other"))),
            entry(
                    "N76",
                    body(
                            List.of("listSteps"),
                            list -> list.path("data")
                                    .forEach(step ->
                                            ((ObjectNode) step).put("attempt_id", "platform-job-attempt-other")))),
            entry(
                    "N25",
                    wire(
                            JOB,
                            (call, answer) -> answer.status() < 300
                                    ? answer.edited(job -> ((ObjectNode) job).put("fileset", call.operationId()))
                                    : answer)),
            entry("N26", body(JOB, job -> job.put("updated_at", "1970-01-01T00:00:00Z"))),
            entry("N27", body(List.of("getJobStatus"), job -> job.put("status", "pending"))),
            entry(
                    "N28",
                    body(
                            List.of("getJobStatus"),
                            job -> ((ObjectNode) job.path("steps").path(0)).put("name", "other"))),
            entry(
                    "N29",
                    wire("getJob", 404, (call, answer) -> answer.withStatus(200).withJson(Map.of()))),
            entry("N68", wire("getJobStatus", 200, (call, answer) -> answer.withHeader("Content-Type", "text/plain"))),
            entry(
                    "N50",
                    body(List.of("listJobs"), list -> ((ObjectNode) list.path("pagination")).remove("total_pages"))));

    private FormDeviations() {}

    private static Consumer<ObjectNode> firstStep(Consumer<ObjectNode> change) {
        return job -> {
            JsonNode step = job.path("platform_spec").path("steps").path(0);
            change.accept(step instanceof ObjectNode object ? object : JsonCodec.MAPPER.createObjectNode());
        };
    }
}
