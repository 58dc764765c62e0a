package dev.bandstand.mock.nemo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Log lines and results that a scenario of the user gives to the jobs of NeMo. */
class OwnOutputTest {

    private static final String JOB = "default/jobs/job-1";

    @Test
    void lines_and_results_come_when_their_step_gets_there(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), """
                title: Mine
                nemo-jobs:
                  logs:
                    - {after: 10s, message: "loss 0.123 灯"}
                    - {message: loading}
                  results:
                    - {name: metrics, content: {loss: 0.123}}
                    - {name: model, step: 2, artifact-url: "fileset://models/lamp"}
                """);
        try (MockServer mock = MockServer.start(options -> options.withPort(0).withScenarios(folder))) {
            Caller caller = new Caller(mock, "mine");
            caller.create("job-1", "fetch", "train");
            assertThat(messages(caller)).isEmpty();
            advance(caller, Duration.ofSeconds(8));
            assertThat(messages(caller)).containsExactly("loading");
            assertThat(caller.get(JOB + "/results").json().path("data")).isEmpty();
            advance(caller, Duration.ofSeconds(10));
            assertThat(messages(caller)).containsExactly("loading", "loss 0.123 灯");
            advance(caller, Duration.ofSeconds(21));
            assertThat(names(caller)).containsExactly("metrics");
            assertThat(new String(
                            caller.get(JOB + "/results/metrics/download").raw().body(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"loss\":0.123}");
            advance(caller, Duration.ofMinutes(2));
            assertThat(caller.get(JOB).outcome()).isEqualTo("200 completed");
            assertThat(names(caller)).containsExactlyInAnyOrder("metrics", "model");
            assertThat(messages(caller)).contains("Step train began its work");
            assertThat(caller.get(JOB + "/results/model")
                            .json()
                            .path("artifact_url")
                            .asText())
                    .isEqualTo("fileset://models/lamp");
        }
    }

    private static void advance(Caller caller, Duration by) {
        caller.world().clock().advance(by);
    }

    private static List<String> messages(Caller caller) {
        JsonNode log = caller.get(JOB + "/logs").json();
        return log.path("data").findValuesAsText("message");
    }

    private static List<String> names(Caller caller) {
        return caller.get(JOB + "/results").json().path("data").findValuesAsText("name");
    }
}
