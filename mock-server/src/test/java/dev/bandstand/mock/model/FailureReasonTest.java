package dev.bandstand.mock.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.contract.ContractSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reason of a failure, as the body about a job tells it. */
class FailureReasonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\": \"Disk full\"}                                                 | Disk full",
                "{\"error\": {\"code\": \"E7\", \"message\": \"Disk full\"}}                | Disk full",
                "{\"error\": {\"code\": \"E7\"}}                                            | E7",
                "{\"errors\": {\"object\": \"list\", \"data\": [{\"message\": \"Line 1\"}]}} | Line 1",
                "{\"errors\": [{\"detail\": \"No key\"}, {\"detail\": \"No value\"}]}       | No key",
                "{\"lastError\": {\"inner\": {\"description\": \"Quota\"}}}                 | Quota",
                "{\"failure_reason\": \"Quota\"}                                            | Quota",
                "{\"status\": {\"state\": \"FAILED\", \"stateMessage\": \"Quota\"}}         | Quota",
                "{\"result\": {\"statusReason\": \" Quota \"}}                              | Quota",
                "{\"failed_at\": \"2026-01-01T00:00:00Z\", \"errorCount\": 3}               |",
                "{\"error\": null, \"errors\": [], \"message\": \"\"}                       |",
                "{\"id\": \"job-1\", \"status\": \"failed\"}                                |",
                "[]                                                                         |",
            })
    void it_is_found_by_its_name(String body, String reason) throws IOException {
        assertThat(FailureReason.in(new ObjectMapper().readTree(body), Optional.empty()))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void a_contract_can_say_where_it_stands() throws IOException {
        assertThat(FailureReason.in(
                        new ObjectMapper().readTree("{\"error\": \"general\", \"work\": {\"why\": [\"No light\"]}}"),
                        Optional.of("/work/why")))
                .contains("No light");
    }

    @Test
    void the_batch_contract_tells_it_and_so_does_a_scenario_with_a_text_of_its_own(@TempDir Path temp)
            throws IOException {
        Path folder = Files.createDirectory(temp.resolve("my-batch"));
        ContractSource shipped = ContractSource.shipped("openai-batch");
        for (String file : List.of("openapi.yaml", "job.yaml")) {
            Files.writeString(folder.resolve(file), shipped.text(file).orElseThrow());
        }
        Files.writeString(Files.createDirectory(folder.resolve("scenarios")).resolve("odd-line.yaml"), """
                title: The file has an odd line.
                moves: {validating: {to: failed}}
                job: {set: {"/errors/data/0/message": Line 9 is odd.}}
                """);
        try (MockServer mock = MockServer.start(
                        options -> options.withPort(0).withContracts(List.of(ContractSource.folder(folder))));
                Client client = new Client(mock.address(), "alice")) {
            mock.world("alice").clock().freeze();
            assertThat(failure(mock, client, "ends-failed")).isEqualTo("This line is no JSON object.");
            assertThat(failure(mock, client, "odd-line")).isEqualTo("Line 9 is odd.");
            assertThat(failure(mock, client, "ends-expired")).isEmpty();
        }
    }

    @Test
    void where_the_contract_tells_none_the_way_to_the_failure_is_told(@TempDir Path temp) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("my-batch"));
        ContractSource shipped = ContractSource.shipped("openai-batch");
        Files.writeString(
                folder.resolve("openapi.yaml"), shipped.text("openapi.yaml").orElseThrow());
        String model = shipped.text("job.yaml").orElseThrow();
        Files.writeString(
                folder.resolve("job.yaml"), model.replaceAll("(?s)  failed:\\n    errors:.*?line: 1}]\\n", ""));
        try (MockServer mock = MockServer.start(
                        options -> options.withPort(0).withContracts(List.of(ContractSource.folder(folder))));
                Client client = new Client(mock.address(), "alice")) {
            mock.world("alice").clock().freeze();
            assertThat(failure(mock, client, "ends-failed"))
                    .isEqualTo("validating led to failed in scenario ends-failed; the contract tells no reason");
        }
    }

    private static String failure(MockServer mock, Client client, String scenario) {
        String job = client.send(
                        "POST",
                        "/v1/batches",
                        "{\"input_file_id\":\"file-1\",\"endpoint\":\"/v1/embeddings\",\"completion_window\":\"24h\"}",
                        List.of("Authorization", "Bearer alice", "X-Bandstand-Scenario", scenario))
                .text("id");
        mock.world("alice").clock().advance(Duration.ofDays(2));
        return client.control("GET", "/jobs/" + job, "").json().path("error").asText();
    }
}
