package dev.bandstand.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that are shown to be copied have the query without which they are refused. */
class RequiredQueryTest {

    private static final String OPENAPI = """
            openapi: 3.0.3
            info: {title: Scans, version: 1.0.0}
            components:
              schemas:
                Scan: {type: object, properties: {id: {type: string}, status: {type: string, enum: [running, done]}}}
              parameters:
                Version: {name: api-version, in: query, required: true, schema: {type: string, enum: ['2024-05-01']}}
                Key: {name: subscription-key, in: query, required: true, schema: {type: string}}
                Job: {name: job, in: query, required: true, schema: {type: string}}
            paths:
              /scans:
                parameters: [{$ref: '#/components/parameters/Version'}, {$ref: '#/components/parameters/Key'}]
                post:
                  operationId: scan
                  parameters: [{name: region, in: query, required: true, schema: {type: string}}]
                  responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Scan'}}}}}
              /scan:
                parameters: [{$ref: '#/components/parameters/Version'}, {$ref: '#/components/parameters/Job'}]
                get:
                  operationId: read
                  responses:
                    '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Scan'}}}}
                    '404': {description: none}
            """;

    private static final String JOB = """
            operations: {scan: submit, read: observe}
            id: {returned: body /id, sent: query job}
            caller: query subscription-key
            parameters: {region: north west}
            states: {running: running, done: completed}
            moves: {running: {after: 1s, to: done}}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_required_parameter_of_the_query_is_given_and_key_and_id_are_not_given_twice() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), OPENAPI);
        Files.writeString(folder.resolve("job.yaml"), JOB);

        assertThat(new FirstCalls("http://localhost:8080", "demo").of(List.of(folder.toString())))
                .element(0)
                .isEqualTo("curl -X POST 'http://localhost:8080/scans?api-version=2024-05-01&region=north%20west"
                        + "&subscription-key=demo'");
        assertThat(new FirstCalls("http://localhost:8080", "demo").of(List.of(folder.toString())))
                .element(1)
                .asString()
                .contains("/scan?job=JOB_ID&api-version=2024-05-01&")
                .doesNotContain("job=text");
    }
}
