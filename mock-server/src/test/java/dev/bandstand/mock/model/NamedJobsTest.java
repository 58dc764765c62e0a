package dev.bandstand.mock.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.contract.ContractFault;
import dev.bandstand.spec.contract.ContractSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs whose ids are chosen by the callers. */
class NamedJobsTest {

    private static final String OPENAPI = """
            openapi: 3.1.0
            info: {title: Scans, version: 1.0.0}
            components:
              schemas:
                Scan:
                  type: object
                  properties: {name: {type: string}, of: {type: [string, 'null']}, status: {type: string, enum: [running, done]}}
              responses:
                Scan: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Scan'}}}}
                None: {description: no}
            paths:
              /scans/{name}:
                parameters: [{name: name, in: path, required: true, schema: {type: string, pattern: '^scan-'}}]
                put:
                  operationId: scan
                  requestBody: {content: {application/json: {schema: {type: object, properties: {of: {type: string}}}}}}
                  responses:
                    '200': {$ref: '#/components/responses/Scan'}
                    '201': {$ref: '#/components/responses/Scan'}
                    '409': {$ref: '#/components/responses/None'}
                get:
                  operationId: read
                  responses: {'200': {$ref: '#/components/responses/Scan'}, '404': {$ref: '#/components/responses/None'}}
                delete:
                  operationId: remove
                  responses: {'204': {description: ok}, '404': {$ref: '#/components/responses/None'}}
            """;

    private static final String JOB = """
            operations: {scan: submit, read: observe, remove: delete}
            id: {returned: body /name, chosen: path name, form: 'scan-{hex:8}'}
            states: {running: running, done: completed}
            moves: {running: {after: 10s, to: done}}
            commands: |
              state    delete
              running  gone
              done     gone
            body: {name: $id, of: $request/of, status: $status}
            answers: {scan: {status: 201}}
            """;

    @TempDir
    private Path folder;

    @Test
    void of_many_submits_with_one_id_a_single_one_makes_the_job() throws IOException {
        try (MockServer mock = mock(JOB);
                Client client = new Client(mock.address(), "alice")) {
            List<Integer> codes = IntStream.range(0, 40)
                    .parallel()
                    .mapToObj(number ->
                            put(client, "scan-a", String.valueOf(number)).status())
                    .toList();

            assertThat(codes).containsOnlyOnce(201).hasSize(40);
            assertThat(codes).filteredOn(code -> code != 201).containsOnly(409);
        }
    }

    @Test
    void a_submit_can_be_repeated_where_the_model_says_so() throws IOException {
        try (MockServer mock = mock(JOB.replace("chosen: path name", "chosen: path name, taken: same"));
                Client client = new Client(mock.address(), "alice")) {
            put(client, "scan-a", "first");
            mock.world("default").clock().advance(Duration.ofSeconds(10));

            var repeated = put(client, "scan-a", "second");

            assertThat(repeated.status()).isEqualTo(200);
            assertThat(repeated.json()).hasToString("{\"name\":\"scan-a\",\"of\":\"first\",\"status\":\"done\"}");
        }
    }

    @Test
    void the_id_of_a_deleted_job_is_free_again() throws IOException {
        try (MockServer mock = mock(JOB);
                Client client = new Client(mock.address(), "alice")) {
            put(client, "scan-a", "first");
            mock.world("default").clock().advance(Duration.ofSeconds(10));
            client.send("DELETE", "/scans/scan-a", "", List.of());

            assertThat(put(client, "scan-a", "second").status()).isEqualTo(201);
            assertThat(client.send("GET", "/scans/scan-a", "", List.of()).json())
                    .hasToString("{\"name\":\"scan-a\",\"of\":\"second\",\"status\":\"running\"}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%0a", "%c2%85"})
    void an_id_that_no_store_can_keep_is_refused(String end) throws IOException {
        try (MockServer mock = mock(JOB);
                Client client = new Client(mock.address(), "alice")) {
            assertThat(put(client, "scan-" + end, "first").status()).isBetween(400, 422);
            assertThat(put(client, "scan-a", "first").status()).isEqualTo(201);
        }
    }

    @Test
    void an_id_has_at_most_255_characters() throws IOException {
        try (MockServer mock = mock(JOB);
                Client client = new Client(mock.address(), "alice")) {
            assertThat(put(client, "scan-" + "a".repeat(251), "first").status()).isEqualTo(422);
            assertThat(put(client, "scan-" + "a".repeat(250), "first").status()).isEqualTo(201);
        }
    }

    @Test
    void a_place_that_the_submit_has_not_and_a_form_that_it_does_not_take_are_told() throws IOException {
        assertThat(faults(JOB.replace("chosen: path name", "chosen: query name")))
                .containsExactly("id.chosen: the request of scan has no query name");
        assertThat(faults(JOB.replace("scan-{hex:8}", "s-{number}")))
                .containsExactly(
                        "an id such as s-1 does not fit the path name of scan: does not match the regex pattern ^scan-;"
                                + " write another form");
        assertThat(faults(JOB)).isEmpty();
    }

    private static Client.Reply put(Client client, String name, String of) {
        return client.send("PUT", "/scans/" + name, "{\"of\":\"%s\"}".formatted(of), List.of());
    }

    private List<String> faults(String job) throws IOException {
        return ContractLint.faults(source(job)).stream()
                .map(ContractFault::reason)
                .toList();
    }

    private MockServer mock(String job) throws IOException {
        ContractSource source = source(job);
        return MockServer.start(options -> options.withPort(0).withContracts(List.of(source)));
    }

    private ContractSource source(String job) throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), OPENAPI);
        Files.writeString(folder.resolve("job.yaml"), job);
        return ContractSource.named(folder.toString());
    }
}
