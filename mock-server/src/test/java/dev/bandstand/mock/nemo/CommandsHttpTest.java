package dev.bandstand.mock.nemo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.MockServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Jobs whose commands decide their log and their end, as tests of the vendor start them. */
class CommandsHttpTest {

    private static final String JOB = "default/jobs/job-1";

    @AutoClose
    private final MockServer mock = MockServer.start(options -> options.withPort(0));

    private final Caller caller = new Caller(mock, "runs-commands");

    @Test
    void a_job_logs_what_its_command_prints_and_ends_as_it_does() {
        create(step("greet", "sh", "-c", "echo 'Log message 1'; sleep 30; echo 'Log message 2'"));
        pass(Duration.ofSeconds(10));
        assertThat(caller.get(JOB).outcome()).isEqualTo("200 active");
        assertThat(log()).containsExactly("greet: Log message 1");
        pass(Duration.ofSeconds(30));
        assertThat(caller.get(JOB).outcome()).isEqualTo("200 completed");
        assertThat(log()).containsExactly("greet: Log message 1", "greet: Log message 2");
    }

    @Test
    void a_command_that_fails_ends_its_job_with_the_exit_code() {
        create(step("fail", "sh", "-c", "echo 'This step will fail'; exit 7;"), step("never", "echo", "x"));
        pass(Duration.ofMinutes(1));
        assertThat(caller.get(JOB).outcome()).isEqualTo("200 error");
        assertThat(caller.get(JOB).json().path("error_details"))
                .hasToString("{\"message\":\"The command ended with exit code 7\"}");
        assertThat(log()).containsExactly("fail: This step will fail");
    }

    @Test
    void a_step_reads_its_config_its_variables_and_what_an_earlier_step_stored() {
        create(
                step("store", "sh", "-c", "echo 'from the first' > $NEMO_JOB_PERSISTENT_JOB_STORAGE_PATH/data.txt"),
                step(
                        "read",
                        "sh",
                        "-c",
                        "cat $NEMO_JOB_PERSISTENT_JOB_STORAGE_PATH/data.txt; cat $NEMO_JOB_STEP_CONFIG_FILE_PATH; echo $WHO"));
        pass(Duration.ofMinutes(1));
        assertThat(log()).containsExactly("read: from the first", "read: {\"message\":\"hello\"}", "read: me");
    }

    @Test
    void a_pause_cuts_the_log_and_a_resume_runs_the_command_again() {
        create(step("count", "sh", "-c", "echo one; sleep 20; echo two"));
        pass(Duration.ofSeconds(5));
        caller.post(JOB + "/pause");
        pass(Duration.ofMinutes(5));
        assertThat(caller.get(JOB).outcome()).isEqualTo("200 paused");
        assertThat(log()).containsExactly("count: one");
        caller.post(JOB + "/resume");
        pass(Duration.ofMinutes(1));
        assertThat(log()).containsExactly("count: one", "count: one", "count: two");
    }

    @Test
    void a_process_that_was_paused_is_followed_by_another_task() {
        List<String> command = List.of("sh", "-c", "echo one; sleep 20; echo two");
        create(Map.of("name", "count", "executor", Map.of("provider", "subprocess", "command", command)));
        pass(Duration.ofSeconds(10));
        caller.post("default/jobs/job-1/pause");
        pass(Duration.ofSeconds(10));
        caller.post("default/jobs/job-1/resume");
        pass(Duration.ofSeconds(60));

        JsonNode tasks =
                caller.get("default/jobs/job-1/steps/count/tasks").json().path("data");
        assertThat(tasks.findValuesAsText("name")).containsExactly("count-1", "count-0");
        assertThat(tasks.findValuesAsText("status")).containsExactly("completed", "paused");
        JsonNode log =
                caller.get("default/jobs/job-1/logs?task_id=count-1").json().path("data");
        assertThat(log.findValuesAsText("job_task")).containsOnly("count-1").hasSize(2);
        assertThat(caller.get("default/jobs/job-1/logs?task_id=count-0")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void the_details_of_a_task_are_those_of_the_job_and_not_of_the_step() {
        create(step("count", "sh", "-c", "sleep 20"));
        pass(Duration.ofSeconds(60));

        JsonNode status = caller.get("default/jobs/job-1/status").json();
        assertThat(status.at("/status_details/progress").asInt()).isEqualTo(100);
        assertThat(status.at("/steps/0/tasks/0/status_details/progress").asInt())
                .isEqualTo(100);
        assertThat(status.at("/steps/0/status_details")).isEmpty();
    }

    @Test
    void a_command_that_the_mock_does_not_know_works_as_the_scenario_says() {
        create(step("train", "python", "train.py"));
        pass(Duration.ofMinutes(1));
        assertThat(caller.get(JOB).outcome()).isEqualTo("200 completed");
        assertThat(log()).hasSize(27).first().isEqualTo("train: Step train began its work");
    }

    private static Map<String, Object> step(String name, String... command) {
        return Map.of(
                "name",
                name,
                "executor",
                Map.of("provider", "cpu", "container", Map.of("image", "busybox", "command", List.of(command))),
                "config",
                Map.of("message", "hello"),
                "environment",
                List.of(Map.of("name", "WHO", "value", "me")));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the list only reads the array
    private void create(Map<String, Object>... steps) {
        assertThat(caller.post(
                                "default/jobs",
                                Map.of(
                                        "name",
                                        "job-1",
                                        "source",
                                        "test",
                                        "spec",
                                        Map.of(),
                                        "platform_spec",
                                        Map.of("steps", List.of(steps))))
                        .outcome())
                .isEqualTo("201 created");
    }

    private List<String> log() {
        JsonNode data = caller.get(JOB + "/logs").json().path("data");
        return StreamSupport.stream(data.spliterator(), false)
                .map(line -> line.path("job_step").asText() + ": "
                        + line.path("message").asText())
                .toList();
    }

    private void pass(Duration time) {
        caller.world().clock().advance(time);
    }
}
