package dev.bandstand.mock.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.contract.ContractFault;
import dev.bandstand.spec.contract.ContractSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submits with a key, which can be sent again. */
class RepeatedSubmitsTest {

    private static final String JOB = """
            operations: {scan: submit, read: observe}
            id: {returned: body /id, form: 's-{hex:12}'}
            idempotency-key: header Idempotency-Key
            states: {running: running, done: completed}
            moves: {running: {after: 10s, to: done}}
            body: {id: $id, of: $request/of, status: $status}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeDocument() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.1.0
                info: {title: Scans, version: 1.0.0}
                components:
                  schemas:
                    Scan:
                      type: object
                      properties: {id: {type: string}, of: {type: [string, 'null']}, status: {type: string, enum: [running, done]}}
                  responses:
                    Scan: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Scan'}}}}
                    None: {description: no}
                paths:
                  /scans:
                    post:
                      operationId: scan
                      parameters: [{name: Idempotency-Key, in: header, schema: {type: string}}]
                      requestBody: {content: {application/json: {schema: {type: object, properties: {of: {type: string}}}}}}
                      responses: {'202': {$ref: '#/components/responses/Scan'}, '422': {$ref: '#/components/responses/None'}}
                  /scans/{id}:
                    get:
                      operationId: read
                      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                      responses: {'200': {$ref: '#/components/responses/Scan'}, '404': {$ref: '#/components/responses/None'}}
                """);
    }

    @Test
    void all_submits_with_one_key_are_about_one_job() throws IOException {
        try (MockServer mock = mock();
                Client client = new Client(mock.address(), "alice")) {
            List<Client.Reply> replies = IntStream.range(0, 20)
                    .parallel()
                    .mapToObj(number -> scan(client, "one", List.of("Idempotency-Key", "k1")))
                    .toList();

            assertThat(replies).extracting(Client.Reply::status).containsOnly(202);
            assertThat(replies)
                    .extracting(reply -> reply.text("id"))
                    .containsOnly(replies.getFirst().text("id"));
        }
    }

    @Test
    void a_key_with_another_request_is_refused_and_the_job_stays() throws IOException {
        try (MockServer mock = mock();
                Client client = new Client(mock.address(), "alice")) {
            String id = scan(client, "one", List.of("Idempotency-Key", "k1")).text("id");

            assertThat(scan(client, "two", List.of("Idempotency-Key", "k1")).status())
                    .isEqualTo(422);
            assertThat(client.send("GET", "/scans/" + id, "", List.of()).text("of"))
                    .isEqualTo("one");
        }
    }

    @Test
    void other_keys_worlds_and_submits_without_a_key_make_jobs_of_their_own() throws IOException {
        try (MockServer mock = mock();
                Client client = new Client(mock.address(), "alice")) {
            List<String> ids = List.of(
                    scan(client, "one", List.of("Idempotency-Key", "k1")).text("id"),
                    scan(client, "one", List.of("Idempotency-Key", "k2")).text("id"),
                    scan(client, "one", List.of("Idempotency-Key", "k1", "X-Bandstand-World", "other"))
                            .text("id"),
                    scan(client, "one", List.of()).text("id"),
                    scan(client, "one", List.of()).text("id"));

            assertThat(ids).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_parameter_that_the_submit_has_not_and_ids_that_are_numbers_are_told() throws IOException {
        assertThat(faults(JOB.replace("header Idempotency-Key", "header X-Key")))
                .containsExactly("idempotency-key: scan has no header X-Key");
        assertThat(faults(JOB.replace("s-{hex:12}", "s-{number}")))
                .containsExactly("id.form: with an idempotency-key the form of ids needs {uuid} or {hex:N}");
        assertThat(faults(JOB)).isEmpty();
    }

    private static Client.Reply scan(Client client, String of, List<String> headers) {
        return client.send("POST", "/scans", "{\"of\":\"%s\"}".formatted(of), headers);
    }

    private List<String> faults(String job) throws IOException {
        return ContractLint.faults(source(job)).stream()
                .map(ContractFault::reason)
                .toList();
    }

    private MockServer mock() throws IOException {
        ContractSource source = source(JOB);
        return MockServer.start(options -> options.withPort(0).withContracts(List.of(source)));
    }

    private ContractSource source(String job) throws IOException {
        Files.writeString(folder.resolve("job.yaml"), job);
        return ContractSource.named(folder.toString());
    }
}
