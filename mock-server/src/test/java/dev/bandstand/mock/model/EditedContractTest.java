package dev.bandstand.mock.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.contract.ContractSource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder of a contract is edited while the mock runs. A list of the scenarios has the mock look at it at once. */
class EditedContractTest {

    private static final String ORDER =
            "{\"input_file_id\":\"file-1\",\"endpoint\":\"/v1/embeddings\",\"completion_window\":\"24h\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path temp;

    private Path folder;
    private MockServer mock;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(temp.resolve("my-batch"));
        ContractSource shipped = ContractSource.shipped("openai-batch");
        for (String file : List.of("openapi.yaml", "job.yaml")) {
            Files.writeString(folder.resolve(file), shipped.text(file).orElseThrow());
        }
        mock = MockServer.start(options -> options.withPort(0).withContracts(List.of(ContractSource.folder(folder))));
        mock.world("alice").clock().freeze();
    }

    @AfterEach
    void stop() {
        mock.close();
        client.close();
    }

    @Test
    void a_new_version_is_served_and_lists_follow_it() throws Exception {
        post("/v1/batches");
        mock.world("alice").clock().advance(Duration.ofSeconds(10));
        assertThat(listed()).isEqualTo("in_progress");

        edit("job.yaml", "validating: {after: 2s,", "validating: {after: 20m,");

        assertThat(problems()).isEmpty();
        assertThat(listed()).isEqualTo("validating");
    }

    @Test
    void a_mistake_is_told_with_its_place_and_the_last_good_version_stays() throws Exception {
        post("/v1/batches");

        edit("job.yaml", "  finalizing: running", "  finalizing: runing");

        assertThat(problems())
                .hasToString(
                        "[\"%s, line 18: states.finalizing: \\\"runing\\\" is not one of pending, running, pausing,"
                                        .formatted(folder.resolve("job.yaml"))
                                + " paused, resuming, cancelling, completed, failed, cancelled, expired, archived, ended;"
                                + " did you mean running?\"]");
        assertThat(listed()).isEqualTo("validating");

        edit("job.yaml", "  finalizing: runing", "  finalizing: running");

        assertThat(problems()).isEmpty();
    }

    @Test
    void mistakes_in_rules_and_deviations_are_told_too() throws Exception {
        Files.createDirectories(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/own.yaml"), """
                rules:
                  - id: OWN-KEEP-001
                    title: The endpoint stays
                    sources: [job.yaml line 1]
                    judged_by: {keeps: {members: [/endpiont]}}
                """);

        assertThat(problems().toString())
                .contains("own.yaml, line 5: no answer to retrieveBatch has a member /endpiont.");

        edit("rules/own.yaml", "/endpiont", "/endpoint");
        Files.writeString(folder.resolve("deviations.yaml"), """
                deviations:
                  - {id: moves-on, rule: OWN-KEEP-001, title: The endpoint changes, override: {operation: retreiveBatch, patch: {endpoint: x}}}
                """);

        assertThat(problems().toString())
                .contains("deviations.yaml, line 2: there is no operation retreiveBatch; did you mean retrieveBatch?");

        edit("deviations.yaml", "retreiveBatch", "retrieveBatch");

        assertThat(problems()).isEmpty();
        assertThat(get("/__bandstand/deviations?contract=" + folder.getFileName())
                        .body())
                .contains("moves-on");
    }

    @Test
    void operations_and_scenarios_of_a_new_version_are_there() throws Exception {
        assertThat(get("/v1/notes").statusCode()).isEqualTo(404);

        edit("openapi.yaml", "\npaths:\n", """

                paths:
                  /notes:
                    get:
                      operationId: readNotes
                      responses: {'200': {description: ok, content: {application/json: {schema: {const: [note]}}}}}
                """);
        Files.createDirectory(folder.resolve("scenarios"));
        Files.writeString(
                folder.resolve("scenarios/long-queue.yaml"),
                "title: The queue is long.\nmoves: {validating: {after: 3h}}\n");

        assertThat(get("/__bandstand/scenarios").body()).contains("long-queue");
        assertThat(get("/v1/notes").body()).isEqualTo("[\"note\"]");
    }

    @Test
    void the_docs_show_the_folder_as_it_is_served() throws Exception {
        String docs = "/__bandstand/console/contracts/my-batch/";
        assertThat(get(docs + "openapi.yaml").body()).isEqualTo(Files.readString(folder.resolve("openapi.yaml")));
        assertThat(get(docs + "errata.md").body()).isEmpty();
        Files.writeString(folder.resolve("errata.md"), "# Gaps");
        assertThat(get(docs + "errata.md").body()).isEqualTo("# Gaps");

        edit("openapi.yaml", "\npaths:\n", "\n# A better version\npaths:\n");
        Files.createDirectory(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/own.yaml"), """
                rules:
                  - id: OWN-KEEP-001
                    title: The endpoint stays
                    sources: [job.yaml line 1]
                    judged_by: {keeps: {members: [/endpoint]}}
                """);
        assertThat(problems()).isEmpty();
        assertThat(get(docs + "openapi.yaml").body()).contains("# A better version");
        assertThat(get(docs + "rules.json").body()).contains("OWN-KEEP-001", "JOB-");

        edit("openapi.yaml", "\npaths:\n", "\npaths: [\n");
        edit("rules/own.yaml", "keeps", "kept");
        assertThat(problems()).isNotEmpty();
        assertThat(get(docs + "openapi.yaml").body()).contains("# A better version\npaths:\n");
        assertThat(get(docs + "rules.json").body()).contains("JOB-").doesNotContain("OWN-KEEP-001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"control", "nemo-jobs", "openfunnel-tam"})
    void a_folder_with_a_name_of_the_mocks_own_is_refused(String name) throws IOException {
        Path taken = Files.createDirectory(temp.resolve(name));

        assertThatThrownBy(() -> MockServer.start(
                        options -> options.withPort(0).withContracts(List.of(ContractSource.folder(taken)))))
                .hasMessage("The folder %s has the name of something that Bandstand serves itself. Rename the folder."
                        .formatted(taken));
    }

    private String listed() throws Exception {
        JsonNode list = new ObjectMapper().readTree(get("/v1/batches").body());
        return list.at("/data/0/status").asText();
    }

    private JsonNode problems() throws Exception {
        return new ObjectMapper().readTree(get("/__bandstand/scenarios").body()).path("problems");
    }

    private void edit(String file, String old, String now) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(old);
        Files.writeString(folder.resolve(file), text.replace(old, now));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(mock.address().resolve(path)));
    }

    private void post(String path) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(mock.address().resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ORDER)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(
                request.header("Authorization", "Bearer alice").build(), HttpResponse.BodyHandlers.ofString());
    }
}
