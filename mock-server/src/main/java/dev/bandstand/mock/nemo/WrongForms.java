package dev.bandstand.mock.nemo;

import static dev.bandstand.mock.nemo.NemoDeviation.body;
import static dev.bandstand.mock.nemo.NemoDeviation.wire;
import static dev.bandstand.mock.nemo.NemoDeviation.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Answers of the wrong form. */
final class WrongForms {

    private static final List<String> JOB = List.of("createJob", "getJob", "pauseJob", "resumeJob", "cancelJob");

    static final List<NemoDeviation> ALL = List.of(
            wrong(
                    "N01",
                    "NEMO-SCHM-001",
                    "the answer to a pause is a receipt of id and status",
                    body(List.of("pauseJob"), job -> job.retain("id", "status"))),
            wrong("N02", "NEMO-SCHM-002", "a job at work is running, a word of another API", body(JOB, job -> {
                if (job.path("status").asText().equals("active")) {
                    job.put("status", "running");
                }
            })),
            wrong(
                    "N03",
                    "NEMO-SCHM-003",
                    "the first step is called Pre--Process-",
                    body(JOB, firstStep(step -> step.put("name", "Pre--Process-")))),
            wrong(
                    "N04",
                    "NEMO-SCHM-004",
                    "executors do not name their provider",
                    body(JOB, firstStep(step -> ((ObjectNode) step.path("executor")).remove("provider")))),
            wrong(
                    "N05",
                    "NEMO-SCHM-005",
                    "created_at has no offset",
                    body(
                            JOB,
                            job -> job.put(
                                    "created_at",
                                    job.path("created_at").asText().replace("Z", "")))),
            wrong(
                    "N06",
                    "NEMO-SCHM-006",
                    "the detail of a 422 is an object",
                    wire(
                            List.of("createJob", "listJobs"),
                            (call, answer) -> answer.status() == 422
                                    ? answer.withJson(Map.of("detail", Map.of("msg", "Wrong")))
                                    : answer)),
            wrong(
                    "N07",
                    "NEMO-PAUS-001",
                    "a pause of an unknown job is answered 200 with the status error",
                    wire(
                            "pauseJob",
                            404,
                            (call, answer) -> answer.withStatus(200).withJson(Map.of("status", "error")))),
            wrong(
                    "N14",
                    "NEMO-PAUS-008",
                    "a resume answers another attempt",
                    body(List.of("resumeJob"), job -> job.put("attempt_id", "platform-job-attempt-other"))),
            wrong(
                    "N25",
                    "NEMO-LIFE-003",
                    "each operation tells another fileset",
                    wire(
                            JOB,
                            (call, answer) -> answer.status() < 300
                                    ? answer.edited(job -> ((ObjectNode) job).put("fileset", call.operationId()))
                                    : answer)),
            wrong(
                    "N26",
                    "NEMO-LIFE-004",
                    "updated_at is the beginning of time",
                    body(JOB, job -> job.put("updated_at", "1970-01-01T00:00:00Z"))),
            wrong(
                    "N27",
                    "NEMO-STAT-001",
                    "the status call says pending whatever the job does",
                    body(List.of("getJobStatus"), job -> job.put("status", "pending"))),
            wrong(
                    "N28",
                    "NEMO-STAT-002",
                    "the first of the steps that exist has the name of no step",
                    body(
                            List.of("getJobStatus"),
                            job -> ((ObjectNode) job.path("steps").path(0)).put("name", "other"))),
            wrong(
                    "N29",
                    "NEMO-STAT-003",
                    "reading an unknown job is answered 200 with nothing in it",
                    wire("getJob", 404, (call, answer) -> answer.withStatus(200).withJson(Map.of()))),
            wrong(
                    "N50",
                    "NEMO-SCHM-007",
                    "the pagination of a list does not tell the number of pages",
                    body(List.of("listJobs"), list -> ((ObjectNode) list.path("pagination")).remove("total_pages"))));

    private WrongForms() {}

    private static Consumer<ObjectNode> firstStep(Consumer<ObjectNode> change) {
        return job -> {
            JsonNode step = job.path("platform_spec").path("steps").path(0);
            change.accept(step instanceof ObjectNode object ? object : Json.MAPPER.createObjectNode());
        };
    }
}
