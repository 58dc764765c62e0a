package dev.bandstand.mock.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.spec.contract.ContractSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract folder whose scenario has rows of its own, and members of its own for jobs. */
class OwnRowsTest {

    private static final String ORDER =
            "{\"input_file_id\":\"file-1\",\"endpoint\":\"/v1/embeddings\",\"completion_window\":\"24h\"}";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyContract() throws IOException {
        for (String file : List.of("openapi.yaml", "job.yaml", "errata.md")) {
            try (InputStream in = ContractSource.class.getResourceAsStream("/contracts/openai-batch/" + file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        Files.createDirectory(folder.resolve("scenarios"));
    }

    @Test
    void members_of_a_job_are_in_its_answers_and_in_lists() throws IOException {
        scenario("job: {set: {metadata: {team: 灯}}, patch: {output_file_id: file-mine, errors: null}}");
        try (MockServer mock = mock();
                Client client = new Client(mock.address(), "alice")) {
            JsonNode created =
                    client.send("POST", "/v1/batches", ORDER, headers("mine")).json();
            JsonNode read = client.send(
                            "GET", "/v1/batches/" + created.path("id").asText(), "", headers("mine"))
                    .json();
            JsonNode other = client.send("POST", "/v1/batches", ORDER, headers("ends-completed"))
                    .json();
            JsonNode list = client.send("GET", "/v1/batches", "", headers("mine"))
                    .json()
                    .path("data");

            for (JsonNode body : List.of(created, read, list.get(1))) {
                assertThat(body.path("metadata")).hasToString("{\"team\":\"灯\"}");
                assertThat(body.path("output_file_id").asText()).isEqualTo("file-mine");
                assertThat(body.has("errors")).isFalse();
                assertThat(body.path("status").asText()).isEqualTo("validating");
            }
            assertThat(list.get(0)).isEqualTo(other);
            assertThat(other.path("output_file_id").asText()).isNotEqualTo("file-mine");
        }
    }

    @Test
    void rows_of_a_job_are_those_of_the_scenario_and_generated_members_fill_them_up() throws IOException {
        addLines();
        scenario("rows: [{text: first}, {more: 灯}]\nedits: [{row: 2, set: {text: null}}, {patch: {all: true}}]");
        try (MockServer mock = mock();
                Client client = new Client(mock.address(), "alice")) {
            String id =
                    client.send("POST", "/v1/batches", ORDER, headers("mine")).text("id");
            mock.world("alice").clock().advance(Duration.ofDays(1));
            JsonNode rows = client.send("GET", "/v1/batches/" + id + "/lines", "", headers("mine"))
                    .json();

            assertThat(rows.path("data"))
                    .as(rows.toString())
                    .hasToString("[{\"line\":1,\"text\":\"first\",\"all\":true},"
                            + "{\"line\":2,\"text\":null,\"more\":\"灯\",\"all\":true}]");
        }
    }

    @Test
    void a_mistake_in_rows_is_told_with_its_line() throws IOException {
        scenario("rows: [lamp]");
        assertThatThrownBy(this::mock)
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("mine.yaml, line 2")
                .hasMessageContaining("rows");
    }

    @Test
    void rows_come_from_a_file_beside_the_scenario() throws IOException {
        addLines();
        Map<String, String> files = Map.of(
                "lines.csv", "\ufefftext,more\n\"first, \"\"quoted\"\"\",灯\nsecond,\n",
                "lines.json", "[{\"text\": \"first, \\\"quoted\\\"\", \"more\": \"灯\"}, {\"text\": \"second\"}]",
                "lines.ndjson", "{\"text\": \"first, \\\"quoted\\\"\", \"more\": \"灯\"}\n\n{\"text\": \"second\"}\n");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve("scenarios/" + file.getKey()), file.getValue());
            scenario("rows: " + file.getKey());
            try (MockServer mock = mock();
                    Client client = new Client(mock.address(), "alice")) {
                assertThat(lines(mock, client))
                        .as(file.getKey())
                        .hasToString("[{\"line\":1,\"text\":\"first, \\\"quoted\\\"\",\"more\":\"灯\"},"
                                + "{\"line\":2,\"text\":\"second\"}]");
            }
        }
    }

    @Test
    void a_file_with_rows_that_is_missing_or_elsewhere_is_refused() throws IOException {
        scenario("rows: none.csv");
        assertThatThrownBy(this::mock).isInstanceOf(InvalidSetting.class).hasMessageContaining("none.csv");
        scenario("rows: ../../secret.csv");
        assertThatThrownBy(this::mock)
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("mine.yaml: rows: ../../secret.csv must be a file");
        scenario("rows: rows.xml");
        assertThatThrownBy(this::mock).isInstanceOf(InvalidSetting.class).hasMessageContaining("mine.yaml, line 2");
    }

    private static JsonNode lines(MockServer mock, Client client) {
        String id = client.send("POST", "/v1/batches", ORDER, headers("mine")).text("id");
        mock.world("alice").clock().advance(Duration.ofDays(1));
        return client.send("GET", "/v1/batches/" + id + "/lines", "", headers("mine"))
                .json()
                .path("data");
    }

    /** Gives the contract an operation that reads rows of a job. */
    private void addLines() throws IOException {
        Files.writeString(
                folder.resolve("openapi.yaml"),
                Files.readString(folder.resolve("openapi.yaml")).replaceFirst("(?m)^paths:$", """
                        paths:
                          /batches/{batch_id}/lines:
                            get:
                              operationId: listLines
                              parameters:
                                - {name: batch_id, in: path, required: true, schema: {type: string}}
                              responses:
                                '200':
                                  description: Lines.
                                  content:
                                    application/json:
                                      schema:
                                        type: object
                                        properties:
                                          data:
                                            type: array
                                            items:
                                              type: object
                                              required: [line, text]
                                              properties: {line: {type: integer}, text: {type: string}}"""));
        Files.writeString(
                folder.resolve("job.yaml"),
                Files.readString(folder.resolve("job.yaml"))
                        .replaceFirst("(?m)^operations:$", "operations:\n  listLines: pages")
                        .replaceFirst(
                                "(?m)^pages:$",
                                "pages:\n  listLines:\n    by: none\n    items: /data\n    item: /line\n"
                                        + "    rows: {grows-to: 40, item: {line: \\$row, text: generated}}"));
    }

    private void scenario(String yaml) throws IOException {
        Files.writeString(folder.resolve("scenarios/mine.yaml"), "title: Mine\n" + yaml + "\n");
    }

    private MockServer mock() {
        MockServer mock =
                MockServer.start(options -> options.withPort(0).withContracts(List.of(ContractSource.folder(folder))));
        mock.world("alice").clock().freeze();
        return mock;
    }

    private static List<String> headers(String scenario) {
        return List.of("Authorization", "Bearer alice", "X-Bandstand-Scenario", scenario);
    }
}
