package dev.bandstand.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.kit.selftest.server.SmallServer;
import dev.bandstand.kit.selftest.server.SmallServer.Ask;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command in a process of its own that is ended from outside, as a CI server ends a job. */
class InterruptedProcessTest {

    private static final String JOBS = "/api/v1/tam/build";

    @TempDir
    Path folder;

    private final ConcurrentMap<String, String> jobs = new ConcurrentHashMap<>();
    private final CountDownLatch submitted = new CountDownLatch(1);

    @Test
    void a_terminated_check_cancels_its_jobs_and_writes_what_it_saw() throws Exception {
        try (SmallServer server = SmallServer.answering(this::answer)) {
            terminate(start(server, "check", "--report", folder.toString()));
        }

        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        assertThat(jobs).isNotEmpty();
        assertThat(jobs.values()).containsOnly("cancelled");
        assertThat(report.at("/verdict/reasons").toString()).contains("interrupted");
        assertThat(report.at("/verdict/result").asText()).isEqualTo("incomplete");
        assertThat(folder.resolve("exchanges.ndjson")).isNotEmptyFile();
    }

    @Test
    void a_terminated_exploration_cancels_its_jobs_and_tells_what_it_found() throws Exception {
        try (SmallServer server = SmallServer.answering(this::answer)) {
            terminate(start(server, "explore", "--time", "10m"));
        }

        assertThat(jobs).isNotEmpty();
        assertThat(jobs.values()).containsOnly("cancelled");
        assertThat(Files.readString(folder.resolve("output")))
                .contains("INTERRUPTED", "Coverage: ", " calls, seed ", "The run was interrupted before it was over.");
    }

    private void terminate(Process kit) throws InterruptedException {
        try {
            assertThat(submitted.await(2, TimeUnit.MINUTES)).isTrue();
            kit.destroy();
            assertThat(kit.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            kit.destroyForcibly();
        }
    }

    private Process start(SmallServer server, String command, String... options) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command,
                "--target",
                server.address().toString(),
                "--clock",
                "none"));
        line.addAll(List.of(options));
        ProcessBuilder kit = new ProcessBuilder(line);
        kit.environment()
                .putAll(Map.of("BANDSTAND_API_KEY", "of_alice_4f1c", "BANDSTAND_SECOND_API_KEY", "of_bob_77ab"));
        return kit.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    /** Jobs run until they are cancelled. */
    private Reply answer(Ask ask) {
        String[] parts = ask.target().split("/", -1);
        if (ask.line().equals("POST " + JOBS)) {
            String id = "job-" + (jobs.size() + 1);
            jobs.put(id, "running");
            submitted.countDown();
            return Reply.of(200, "{\"job_id\":\"%s\",\"status\":\"pending\",\"message\":\"Accepted.\"}".formatted(id));
        }
        if (parts.length < 6 || !jobs.containsKey(parts[5])) {
            return Reply.of(404, "{\"detail\":\"Job not found\"}");
        }
        if (ask.target().endsWith("/cancel")) {
            jobs.put(parts[5], "cancelled");
        }
        return Reply.of(
                200, "{\"job_id\":\"%s\",\"status\":\"%s\",\"message\":\"\"}".formatted(parts[5], jobs.get(parts[5])));
    }
}
