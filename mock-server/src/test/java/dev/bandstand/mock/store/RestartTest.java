package dev.bandstand.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @TempDir
    private Path folder;

    @Test
    void a_job_survives_that_the_mock_is_killed_in_the_middle_of_a_band() throws Exception {
        String store = "file:" + folder;
        String job;
        String before;
        try (MockProcess mock = MockProcess.start(store);
                RoundRobin client = new RoundRobin(mock.address())) {
            client.clock("{\"frozen\": true}");
            job = client.submit();
            client.runUntil(job, "\"stages_done\": 2");
            client.advance("2s");
            client.command(job, "pause");
            before = client.poll(job).body();
            mock.kill();
        }
        try (MockProcess mock = MockProcess.start(store);
                RoundRobin client = new RoundRobin(mock.address())) {
            assertThat(client.poll(job).body()).isEqualTo(before);
            assertThat(client.read(job).path("status").asText()).isEqualTo("pausing");
            client.runUntil(job, "\"status\": \"paused\"");
            assertThat(client.command(job, "resume").statusCode()).isEqualTo(200);
            client.runUntil(job, "\"ended\": true");
            JsonNode completed = client.read(job);
            assertThat(completed.path("status").asText()).isEqualTo("completed");
        }
    }
}
