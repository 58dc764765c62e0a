package dev.bandstand.mock.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.spec.contract.ContractFault;
import dev.bandstand.spec.contract.ContractSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractLintTest {

    private static final String OPENAPI = """
        openapi: 3.1.0
        info: {title: Scans, version: 1.0.0}
        components:
          schemas:
            Scan: {type: object, properties: {id: {type: string}, status: {type: string, enum: [running, done]}}}
            Uri: {type: object, required: [uri], properties: {uri: {type: string, pattern: '^(?=gs://)'}}}
        paths:
          /scans:
            post:
              operationId: scan
              parameters: [{name: X-Trace, in: header, required: true, schema: {type: string, pattern: '^(?=t-)'}}]
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Uri'}}}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Scan'}}}}}
          /scans/{id}:
            get:
              operationId: read
              parameters: [{name: id, in: path, required: true, schema: {type: string, pattern: '^[0-9a-f-]+$'}}]
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Scan'}}}}
                '404': {description: none}
        """;

    private static final String JOB = """
        operations: {scan: submit, read: observe}
        id: {returned: body /id}
        states: {running: running, done: completed}
        moves: {running: {after: 1s, to: done}}
        """;

    @TempDir
    private Path folder;

    @Test
    void a_request_that_was_made_up_and_does_not_fit_is_told() throws IOException {
        assertThat(faults(JOB))
                .containsExactly(
                        "line 1: the request body of scan does not fit its schema: /uri does not match the"
                                + " regex pattern ^(?=gs://); write a valid one under requests.",
                        "line 1: the parameter X-Trace of scan does not fit its schema: does not match the"
                                + " regex pattern ^(?=t-); write a valid one under parameters.");
    }

    @Test
    void a_request_that_is_written_down_is_held_against_its_schema_too() throws IOException {
        assertThat(faults(JOB + "requests: {scan: {uri: 'file:a'}}\nparameters: {X-Trace: s-1}\n"))
                .containsExactly(
                        "line 5: the request body of scan does not fit its schema: /uri does not match the"
                                + " regex pattern ^(?=gs://).",
                        "line 6: the parameter X-Trace of scan does not fit its schema: does not match"
                                + " the regex pattern ^(?=t-); write a valid one under parameters.");
        assertThat(faults(JOB + "requests: {scan: {uri: 'gs://a'}}\nparameters: {X-Trace: t-1}\n"))
                .isEmpty();
    }

    @Test
    void a_body_that_tells_another_state_than_that_of_its_job_is_told() throws IOException {
        String said = JOB + "requests: {scan: {uri: 'gs://a'}}\nparameters: {X-Trace: t-1}\n";

        assertThat(faults(said + "body: {id: $id, status: $status}\nbody-in: {done: {status: running}}\n"))
                .containsExactly(
                        "line 1: the answer of read in the state done tells running; give the members that tell it (/status)"
                                + " their values in body, or in body-in.");
    }

    @Test
    void a_name_in_a_template_that_stands_for_nothing_is_told() throws IOException {
        String said = JOB + "requests: {scan: {uri: 'gs://a'}}\nparameters: {X-Trace: t-1}\n";

        assertThat(faults(said + "body: {id: $id, status: $status, at: $creatd+1h}\n"))
                .containsExactly(
                        "line 7: body.at: $creatd+1h stands for nothing; did you mean created?; a text that begins with"
                                + " a dollar sign is written $$.");
        assertThat(faults(said
                        + "body: {id: $id, status: $status, at: $created+1h, done: $entered/done, from: $request/uri}\n"
                        + "answers: {scan: {body: {id: $job/id, all: $job}}}\n"))
                .isEmpty();
    }

    @Test
    void an_error_that_does_not_fit_its_schema_is_told() throws IOException {
        String said = JOB + "requests: {scan: {uri: 'gs://a'}}\nparameters: {X-Trace: t-1}\n";
        String coded = OPENAPI.replace(
                "'404': {description: none}",
                "'404': {description: none, content: {application/json: {schema: {required: [code]}}}}");

        assertThat(faults(coded, said))
                .containsExactly("line 1: the answer of read, when it tells an error, does not fit its schema: "
                        + " required property 'code' not found.");
        assertThat(faults(coded, said + "errors: {body: {code: $status}}\n")).isEmpty();
    }

    @Test
    void a_required_header_without_a_value_is_told() throws IOException {
        String said = JOB + "requests: {scan: {uri: 'gs://a'}}\nparameters: {X-Trace: t-1}\n";
        String tagged = OPENAPI.replace(
                "'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Scan'}}}}\n        '404'",
                "'200': {description: ok, headers: {ETag: {required: true, schema: {type: string}}}, content: {application/json: {schema: {$ref: '#/components/schemas/Scan'}}}}\n        '404'");

        assertThat(faults(tagged, said))
                .containsExactly(
                        "line 1: the document requires the header ETag of an answer to read; give it a value: answers: {read:"
                                + " {headers: {ETag: ...}}}.");
        assertThat(faults(tagged, said + "answers: {read: {headers: {ETag: '1'}}}\n"))
                .isEmpty();
    }

    private List<String> faults(String job) throws IOException {
        return faults(OPENAPI, job);
    }

    private List<String> faults(String document, String job) throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), document);
        Files.writeString(folder.resolve("job.yaml"), job);
        return ContractLint.faults(ContractSource.folder(folder)).stream()
                .map(ContractFault::toString)
                .map(fault -> fault.substring(fault.indexOf("line")))
                .toList();
    }
}
