package dev.bandstand.mock.nemo.deviation;

import static dev.bandstand.mock.nemo.deviation.NemoEdits.body;
import static dev.bandstand.mock.nemo.deviation.NemoEdits.wire;
import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.nemo.job.NemoExtensionPoints;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** Answers in which one member is not what the caller sent, or what other calls tell. */
final class MisreportingDeviations {

    private static final List<String> WHOLE_JOB = List.of("createJob", "getJob", "pauseJob", "resumeJob", "cancelJob");

    private static final List<String> THE_ID =
            List.of("createJob", "getJob", "pauseJob", "resumeJob", "cancelJob", "getJobStatus");

    private static final String ONE_STEP = "platform-job-step-1";

    static final Map<String, UnaryOperator<NemoExtensionPoints>> ALL = Map.ofEntries(
            entry(
                    "N109",
                    body(
                            List.of("getJobStatus"),
                            each("steps", step -> step.put("updated_at", "1970-01-01T00:00:00Z")))),
            entry("N110", body(WHOLE_JOB, MisreportingDeviations::withGpus)),
            entry("N111", body(List.of("listJobs"), each("data", MisreportingDeviations::withShortDescription))),
            entry("N112", body(THE_ID, job -> job.put("id", "platform-job-1"))),
            entry("N113", body(List.of("getJobStatus"), each("steps", step -> step.set("id", step.path("name"))))),
            entry(
                    "N114",
                    body(
                            List.of("listSteps"),
                            list -> ((ObjectNode) list.path("pagination"))
                                    .put("current_page_size", 0)
                                    .put("total_results", 0))),
            entry(
                    "N117",
                    body(
                            List.of("getStep", "listSteps", "getJobStatus", "listTasks"),
                            MisreportingDeviations::ofOneStep)),
            entry("N115", wire("listJobLogs", 200, MisreportingDeviations::endingWithAnotherJob)),
            entry("N116", body(List.of("updateStepStatus"), step -> step.put("status", "created"))));

    private MisreportingDeviations() {}

    private static Consumer<ObjectNode> each(String member, Consumer<ObjectNode> change) {
        return told -> told.path(member).forEach(listed -> change.accept((ObjectNode) listed));
    }

    private static void withGpus(ObjectNode job) {
        job.findValues("executor").forEach(executor -> ((ObjectNode) executor).put("provider", "gpu"));
    }

    private static void ofOneStep(ObjectNode told) {
        if (told.has("entity_id")) {
            told.put("id", ONE_STEP);
        }
        each("steps", step -> step.put("id", ONE_STEP)).accept(told);
        each("data", part -> part.put(part.has("step_id") ? "step_id" : "id", ONE_STEP))
                .accept(told);
    }

    private static void withShortDescription(ObjectNode job) {
        String description = job.path("description").asText();
        if (!description.isEmpty()) {
            job.put("description", description.substring(0, 1));
        }
    }

    private static RawResponse endingWithAnotherJob(ApiCall call, RawResponse answer) {
        String own = answer.json().at("/data/0/job").asText();
        String path = call.request().path();
        JsonNode jobs = call.redispatch(call.request()
                        .redirected("GET", path.substring(0, path.indexOf("/jobs/", 10) + 5)))
                .json();
        return StreamSupport.stream(jobs.path("data").spliterator(), false)
                .map(job -> job.path("name").asText())
                .filter(name -> !own.isEmpty() && !name.equals(own))
                .findFirst()
                .map(name -> answer.edited(log -> {
                    JsonNode lines = log.path("data");
                    ((ObjectNode) lines.path(lines.size() - 1)).put("job", name);
                }))
                .orElse(answer);
    }
}
