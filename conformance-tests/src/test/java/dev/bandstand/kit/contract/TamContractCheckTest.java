package dev.bandstand.kit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.bandstand.kit.trace.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The validator has been blind before, without a word; these bodies keep it honest. */
class TamContractCheckTest {

    private static final ContractCheck CHECK = ContractCheck.of("openfunnel-tam");

    private static final String JOB = "\"job_id\":\"j\",\"status\":\"running\"";

    static final List<String> BAD_POLLS = List.of(
            "{\"status\":\"running\"}",
            "{\"job_id\":\"j\"}",
            "{\"job_id\":\"j\",\"state\":\"running\"}",
            "{\"job_id\":7,\"status\":\"running\"}",
            "{\"job_id\":\"j\",\"status\":null}",
            "{\"job_id\":\"j\",\"status\":{}}",
            "{" + JOB + ",\"rows\":null}",
            "{" + JOB + ",\"rows\":{\"acme.com\":{}}}",
            "{" + JOB + ",\"processed\":\"21815\"}",
            "{" + JOB + ",\"bands_done\":2.5}",
            "{" + JOB + ",\"count\":null}",
            "{" + JOB + ",\"next_cursor\":{},\"nextCursor\":\"page_0001\"}",
            "{" + JOB + ",\"degraded\":\"no\"}",
            "{" + JOB + ",\"rows\":[{\"match_score\":\"92\"}]}",
            "{" + JOB + ",\"rows\":[{\"industries\":\"Software, DevOps\"}]}",
            "{" + JOB + ",\"rows\":[{\"industries\":[\"Software\",7]}]}",
            "{" + JOB + ",\"rows\":[{\"revenue_usd\":\"$1,2M\"}]}",
            "{" + JOB + ",\"rows\":[\"Acme\"]}",
            "{" + JOB + ",\"manifest\":\"{}\"}",
            "{" + JOB + ",\"manifest\":{\"partial\":\"false\"}}",
            "{" + JOB + ",\"manifest\":{\"pages\":null}}",
            "[]");

    static final List<String> GOOD_POLLS = List.of(
            "{" + JOB + "}",
            "{" + JOB + ",\"manifest\":null}",
            "{" + JOB + ",\"manifest\":{}}",
            "{" + JOB + ",\"manifest\":{\"unique_count\":null,\"stop_reason\":null,\"credits_consumed\":null}}",
            "{" + JOB + ",\"rows\":[]}",
            "{" + JOB + ",\"rows\":[{}]}",
            "{" + JOB + ",\"rows\":[{\"name\":null,\"industries\":null,\"match_score\":null}]}",
            "{" + JOB + ",\"page\":null,\"next_cursor\":null,\"processed\":null,\"bands_done\":null}",
            "{" + JOB + ",\"error_message\":null,\"progress_message\":null,\"degraded\":null}",
            "{" + JOB + ",\"eta\":\"soon\",\"rows\":[{\"logo\":{}}],\"manifest\":{\"region\":\"eu\"}}",
            "{\"job_id\":\"a.b~c\",\"status\":\"archiving\"}",
            "{\n  \"status\" : \"run\\u006eing\",\n  \"job_id\" : \"j\"\n}");

    @ParameterizedTest
    @FieldSource("BAD_POLLS")
    void a_poll_against_the_contract_is_flagged(String body) {
        assertThat(answer("pollTamBuild", 200, body)).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("GOOD_POLLS")
    void a_poll_that_the_contract_allows_is_not_flagged(String body) {
        assertThat(answer("pollTamBuild", 200, body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pauseTamBuild    | 200 | {\"job_id\":\"j\",\"status\":\"pausing\"}",
                "pauseTamBuild    | 200 | ``",
                "resumeTamBuild   | 200 | {\"ok\":true}",
                "cancelTamBuild   | 202 | {\"job_id\":\"j\",\"status\":\"cancelling\",\"message\":5}",
                "submitTamBuild   | 200 | {\"id\":\"j\",\"message\":\"\"}",
                "getCreditBalance | 200 | {\"credits_left\":\"162.5\"}",
                "pollTamBuild     | 422 | {\"detail\":\"Field required\"}",
                "pollTamBuild     | 422 | {\"detail\":[{\"msg\":\"Field required\",\"type\":\"missing\"}]}",
                "pollTamBuild     | 200 | <html>",
                "pollTamBuild     | 200 | {\"job_id\":\"j\","
            })
    void another_answer_against_the_contract_is_flagged(String operation, int status, String body) {
        assertThat(answer(operation, status, body)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "pauseTamBuild  | 404 | {\"detail\":\"Job not found\"}",
                "pauseTamBuild  | 409 | ``",
                "pauseTamBuild  | 418 | teapot",
                "submitTamBuild | 202 | {\"job_id\":\"j\",\"message\":\"\"}",
                "pollTamBuild   | 422 | {\"detail\":[{\"loc\":[\"body\",1],\"msg\":\"m\",\"type\":\"t\",\"input\":{},\"ctx\":{}}]}"
            })
    void an_answer_that_the_contract_leaves_open_is_not_flagged(String operation, int status, String body) {
        assertThat(answer(operation, status, body)).isEmpty();
    }

    @Test
    void a_fault_tells_what_was_violated_and_where() {
        assertThat(answer("pollTamBuild", 200, "{" + JOB + ",\"rows\":[{\"industries\":[\"Software\",7]}]}"))
                .contains(new ContractCheck.Fault("type", "/rows/0/industries/1", "integer found, string expected"));
    }

    @Test
    void the_documented_examples_are_accepted() throws IOException {
        for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                JsonNode example = operation.at("/responses/200/content/application~1json/example");
                assertThat(answer(operation.path("operationId").asText(), 200, example.toString()))
                        .as(path.getKey())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /api/v1/tam/build/j               | X-API-Key | 0",
                "GET  | /api/v1/tam/build/j?cursor=a%3D%3D | x-api-key | 0",
                "GET  | /api/v1/tam/build/j?page=2        | X-API-Key | 1",
                "GET  | /api/v1/tam/build/j               | X-Key     | 1",
                "PUT  | /api/v1/tam/build/j               | X-API-Key | 1",
                "POST | /api/v1/tam/build                 | X-API-Key | 2",
                "GET  | /somewhere/else                   | X-API-Key | 0"
            })
    void a_request_is_held_against_the_contract(String method, String target, String header, int faults) {
        assertThat(CHECK.request(new Exchange.Request(method, target, Map.of(header, "of_key"), null)))
                .hasSize(faults);
    }

    @Test
    void a_submit_without_a_query_is_flagged() {
        Exchange.Request submit = new Exchange.Request(
                "POST", "/api/v1/tam/build", Map.of("X-API-Key", "k", "Content-Type", "application/json"), "{}");

        assertThat(CHECK.request(submit))
                .singleElement()
                .satisfies(fault -> assertThat(fault.keyword()).isEqualTo("required"));
    }

    private static List<ContractCheck.Fault> answer(String operation, int status, String body) {
        return CHECK.answer(operation, new Exchange.Answered(status, Map.of(), body));
    }

    private static JsonNode document() throws IOException {
        try (InputStream in = ContractCheck.class.getResourceAsStream("/contracts/openfunnel-tam/openapi.yaml")) {
            return new YAMLMapper().readTree(in);
        }
    }
}
