package dev.bandstand.mock.nemo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.MockServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A job that a worker drives by hand, report by report. */
class WorkerHttpTest {

    private static final String JOB = "default/jobs/job-1";

    @AutoClose
    private final MockServer mock = MockServer.start(options -> options.withPort(0));

    private final Caller caller = new Caller(mock, "manual");

    @Test
    void two_steps_are_paused_resumed_and_completed() {
        assertThat(caller.create("job-1", "fetch", "train").outcome()).isEqualTo("201 created");
        String attempt = caller.get(JOB).json().path("attempt_id").asText();
        assertThat(caller.report("fetch", "active").outcome()).isEqualTo("200 active");
        assertThat(caller.post(JOB + "/pause").outcome()).isEqualTo("200 pausing");
        assertThat(caller.get(JOB + "/steps/fetch").outcome()).isEqualTo("200 pausing");
        caller.report("fetch", "paused");
        assertThat(caller.get(JOB).outcome()).isEqualTo("200 paused");
        assertThat(caller.post(JOB + "/resume").outcome()).isEqualTo("200 resuming");
        caller.report("fetch", "active");
        assertThat(caller.get(JOB + "/steps/train").status()).isEqualTo(404);
        caller.report("fetch", "completed");
        assertThat(caller.get(JOB + "/steps/train").outcome()).isEqualTo("200 created");
        assertThat(caller.get(JOB).outcome()).isEqualTo("200 active");
        caller.report("train", "active");
        assertThat(caller.post(JOB + "/pause").outcome()).isEqualTo("200 pausing");
        caller.report("train", "paused");
        caller.post(JOB + "/resume");
        caller.report("train", "active");
        caller.report("train", "completed");
        assertThat(caller.get(JOB).outcome()).isEqualTo("200 completed");
        assertThat(caller.get(JOB).json().path("attempt_id").asText()).isEqualTo(attempt);
    }

    @Test
    void the_table_of_moves_holds_for_reports_too() {
        caller.create("job-1", "fetch");
        assertThat(caller.report("fetch", "completed").status()).isEqualTo(409);
        assertThat(caller.report("fetch", "created").outcome()).isEqualTo("200 created");
        caller.report("fetch", "active");
        caller.report("fetch", "completed");
        assertThat(caller.report("fetch", "active").status()).isEqualTo(409);
        assertThat(caller.report("fetch", "busy").status()).isEqualTo(422);
        assertThat(caller.report("other", "active").status()).isEqualTo(404);
    }

    @Test
    void a_failing_step_tells_the_job_why() {
        caller.create("job-1", "fetch");
        caller.report("fetch", "active");
        caller.send(
                "PATCH",
                JOB + "/steps/fetch/status",
                Map.of("status", "error", "error_details", Map.of("message", "disk full")));
        assertThat(caller.get(JOB).json().path("error_details")).hasToString("{\"message\":\"disk full\"}");
    }

    @Test
    void a_task_is_created_by_its_first_report_and_its_details_reach_the_job() {
        caller.create("job-1", "fetch");
        String task = JOB + "/steps/fetch/tasks/t-0";
        assertThat(caller.get(task).status()).isEqualTo(404);
        caller.send("PUT", task, Map.of("status", "active", "status_details", Map.of("epoch", 1)));
        caller.send("PUT", task, Map.of("status", "active", "status_details", Map.of("loss", 0.5)));
        assertThat(caller.get(task).outcome()).isEqualTo("200 active");
        assertThat(caller.get(JOB + "/steps/fetch/tasks").json().path("data")).hasSize(1);
        assertThat(caller.get(JOB).json().path("status_details")).hasToString("{\"epoch\":1,\"loss\":0.5}");
        Caller.Reply added = caller.send("PATCH", JOB + "/status-details", Map.of("epoch", 2, "note", "x"));
        assertThat(added.raw().body()).isEqualTo("null".getBytes(StandardCharsets.UTF_8));
        assertThat(caller.get(JOB).json().path("status_details").path("epoch").asInt())
                .isEqualTo(2);
        assertThat(caller.send("PATCH", "default/jobs/other/status-details", Map.of())
                        .json()
                        .path("detail")
                        .asText())
                .isEqualTo("Entity 'other' not found in workspace 'default'");
    }

    @Test
    void a_result_is_registered_once_and_can_be_downloaded() throws IOException {
        String id = caller.create("job-1", "fetch").json().path("id").asText();
        Map<String, String> file = Map.of("artifact_url", "fileset://f/model.bin", "artifact_storage_type", "fileset");
        Map<String, String> folder = Map.of("artifact_url", "fileset://f/logs/", "artifact_storage_type", "fileset");
        assertThat(caller.post(JOB + "/results/model", file).json().path("job").asText())
                .isEqualTo(id);
        assertThat(caller.post(JOB + "/results/model", file).status()).isEqualTo(409);
        assertThat(caller.post(JOB + "/results/logs", folder).status()).isEqualTo(201);
        assertThat(caller.get(JOB + "/results").json().path("data")).hasSize(2);
        assertThat(caller.get(JOB + "/results/other").status()).isEqualTo(404);

        Caller.Reply model = caller.get(JOB + "/results/model/download");
        assertThat(model.raw().headers().firstValue("content-type")).contains("application/octet-stream");
        assertThat(new String(model.raw().body(), StandardCharsets.UTF_8)).contains("fileset://f/model.bin");
        Caller.Reply logs = caller.get(JOB + "/results/logs/download");
        assertThat(logs.raw().headers().firstValue("content-disposition"))
                .hasValueSatisfying(name -> assertThat(name).endsWith("logs.tar.gz"));
        byte[] archive = new GZIPInputStream(new ByteArrayInputStream(logs.raw().body())).readAllBytes();
        assertThat(new String(archive, 257, 5, StandardCharsets.US_ASCII)).isEqualTo("ustar");
    }

    @Test
    void a_deleted_job_is_gone_and_its_name_is_free() {
        String first = caller.create("job-1", "fetch").json().path("id").asText();
        assertThat(caller.send("DELETE", JOB, null).status()).isEqualTo(204);
        assertThat(caller.send("DELETE", JOB, null).status()).isEqualTo(404);
        assertThat(caller.report("fetch", "active").status()).isEqualTo(404);
        assertThat(caller.get("default/jobs").json().path("data")).isEmpty();
        Caller.Reply again = caller.create("job-1", "other");
        assertThat(again.outcome()).isEqualTo("201 created");
        assertThat(again.json().path("id").asText()).isNotEqualTo(first);
    }

    @Test
    void a_later_version_deletes_only_what_has_ended() {
        Caller later = new Caller(mock, "later-version");
        later.create("job-1", "fetch");
        assertThat(later.send("DELETE", JOB, null).status()).isEqualTo(409);
        later.post(JOB + "/cancel");
        assertThat(later.send("DELETE", JOB, null).status()).isEqualTo(204);
        assertThat(later.get(JOB).json().path("detail").asText())
                .isEqualTo("Job 'job-1' not found in workspace 'default'.");
    }

    @Test
    void names_are_unique_in_a_workspace_made_up_when_missing_and_refused_when_illegal() {
        caller.choose("workspaces", "any");
        caller.create("job-1", "fetch");
        assertThat(caller.create("job-1", "fetch").json().path("detail").asText())
                .isEqualTo("Unable to create job: Job with name 'job-1' already exists in workspace 'default'.");
        assertThat(caller.post("other/jobs", Caller.request("job-1", "fetch")).status())
                .isEqualTo(201);
        assertThat(caller.create("Job 1", "fetch").status()).isEqualTo(409);
        assertThat(caller.create("Job--1", "fetch").status()).isEqualTo(422);
        assertThat(caller.create("job-2", "Fetch!").status()).isEqualTo(422);
        assertThat(caller.create("job-2", "fetch", "fetch").status()).isEqualTo(422);
        assertThat(caller.create("job-2").status()).isEqualTo(422);
        Map<String, Object> unnamed = Map.of(
                "source",
                "test",
                "spec",
                Map.of(),
                "platform_spec",
                Caller.request("x", "fetch").get("platform_spec"));
        assertThat(caller.post("default/jobs", unnamed).json().path("name").asText())
                .matches("test-[a-z0-9]{8}");
    }

    @Test
    void an_environment_variable_has_a_value_or_a_secret_and_a_step_a_profile_that_exists() {
        assertThat(caller.post("default/jobs", withStep("environment", List.of(Map.of("name", "A"))))
                        .status())
                .isEqualTo(422);
        Map<String, Object> process = Map.of("provider", "subprocess", "command", List.of("x"), "profile", "fast");
        assertThat(caller.post("default/jobs", withStep("executor", process))
                        .json()
                        .path("detail")
                        .asText())
                .isEqualTo("The execution profile 'subprocess/fast' specified in step 'fetch' does not exist.");
    }

    private static Map<String, Object> withStep(String member, Object value) {
        Map<String, Object> step = new HashMap<>(
                Map.of("name", "fetch", "executor", Map.of("provider", "subprocess", "command", List.of("x"))));
        step.put(member, value);
        return Map.of(
                "name", "job-9", "source", "test", "spec", Map.of(), "platform_spec", Map.of("steps", List.of(step)));
    }
}
