package dev.bandstand.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.draft.ContractDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstCallsTest {

    private static final FirstCalls CALLS = new FirstCalls("http://localhost:8080", "demo");

    @TempDir
    private Path folder;

    @Test
    void the_calls_are_those_of_the_contracts_that_are_served() {
        assertThat(CALLS.of(List.of()))
                .contains("curl http://localhost:8080/api/v1/tam/build/JOB_ID -H 'X-API-Key: demo'");
        assertThat(CALLS.of(List.of("nemo-jobs")))
                .hasSize(3)
                .contains("curl http://localhost:8080/apis/jobs/v2/workspaces/default/jobs/my-job");
        assertThat(CALLS.of(List.of("openfunnel-tam", "nemo-jobs"))).hasSize(6);
    }

    @Test
    void a_contract_that_is_a_folder_tells_how_to_submit_and_to_read_a_job() {
        assertThat(CALLS.of(List.of("openai-batch")))
                .containsExactly(
                        "curl http://localhost:8080/v1/batches -H 'Authorization: Bearer demo' -H 'Content-Type: application/json'"
                                + " -d '{\"input_file_id\":\"file-abc123\",\"endpoint\":\"/v1/chat/completions\",\"completion_window\":\"24h\"}'",
                        "curl http://localhost:8080/v1/batches/JOB_ID -H 'Authorization: Bearer demo'");
        assertThat(CALLS.of(List.of("../conformance-tests/src/test/resources/contracts/kiln")))
                .containsExactly(
                        "curl 'http://localhost:8080/v2/kilns/north/firings?api_key=demo' -H 'Content-Type: application/json'"
                                + " -d '{\"cone\":6,\"glaze\":\"celadon\"}'",
                        "curl 'http://localhost:8080/v2/kilns/north/firings/JOB_ID?api_key=demo'");
    }

    @Test
    void a_parameter_that_is_no_plain_text_has_a_value_that_is_accepted() throws IOException {
        Path document = Path.of("../conformance-tests/src/test/resources/documents/strict/openapi.yaml");
        Files.copy(document, folder.resolve("openapi.yaml"));
        Files.writeString(
                folder.resolve("job.yaml"), ContractDraft.of(OpenApi.read("openapi.yaml", Files.readString(document))));

        assertThat(CALLS.of(List.of(folder.toString())))
                .containsExactly(
                        "curl http://localhost:8080/v1/sites/7/scans -H 'Authorization: Bearer demo'"
                                + " -H 'Content-Type: application/json' -d '{\"url\":\"https://example.com/\",\"depth\":2}'",
                        "curl http://localhost:8080/v1/sites/7/scans/JOB_ID -H 'Authorization: Bearer demo'");
    }
}
