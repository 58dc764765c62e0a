package dev.bandstand.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the contracts are valid by their schemas. */
class ContractExamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
    void every_example_validates_against_its_schema(String contract) throws IOException {
        JsonNode document = read(contract);
        List<JsonNode> examples = document.findParents("example");
        assertThat(examples).isNotEmpty();
        for (JsonNode media : examples) {
            assertThat(faults(document, media.get("schema"), media.get("example")))
                    .as("%s", media.get("example"))
                    .isEmpty();
        }
    }

    @Test
    void the_published_pause_answer_is_a_job_and_a_job_without_status_is_not() throws IOException {
        JsonNode document = read("nemo-jobs");
        JsonNode answer = document.get("paths")
                .get("/apis/jobs/v2/workspaces/{workspace}/jobs/{name}/pause")
                .at("/post/responses/200/content/application~1json");
        assertThat(answer.at("/example/platform_spec/steps/0/executor/provider").asText())
                .isEqualTo("cpu");
        ObjectNode broken = answer.get("example").deepCopy();
        broken.remove("status");
        assertThat(faults(document, answer.get("schema"), broken))
                .singleElement()
                .asString()
                .contains("'status'");
    }

    private static List<String> faults(JsonNode document, JsonNode schema, JsonNode value) {
        ObjectNode selfContained = schema.deepCopy();
        selfContained.set("components", document.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(selfContained)
                .validate(value)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode read(String contract) throws IOException {
        try (InputStream in =
                ContractExamplesTest.class.getResourceAsStream("/contracts/%s/openapi.yaml".formatted(contract))) {
            return new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(in));
        }
    }
}
