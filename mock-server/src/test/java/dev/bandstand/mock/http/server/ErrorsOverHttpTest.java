package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Browser;
import dev.bandstand.mock.MockTest;
import dev.bandstand.mock.TestWorld;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bodies that FastAPI with pydantic 2 sends in these cases. */
@MockTest
class ErrorsOverHttpTest {

    private static final String BUILD = "/api/v1/tam/build";

    private Browser alice;

    @BeforeEach
    void enter(TestWorld world) {
        alice = Browser.of(world);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}              | {"type":"missing","loc":["body","query"],"msg":"Field required","input":{}}
            ``              | {"type":"missing","loc":["body"],"msg":"Field required","input":null}
            {"query": ""}   | {"type":"string_too_short","loc":["body","query"],"msg":"String should have at least 1 character","input":"","ctx":{"min_length":1}}
            {"query": 5}    | {"type":"string_type","loc":["body","query"],"msg":"Input should be a valid string","input":5}
            {"query": null} | {"type":"string_type","loc":["body","query"],"msg":"Input should be a valid string","input":null}
            []              | {"type":"model_attributes_type","loc":["body"],"msg":"Input should be a valid dictionary or object to extract fields from","input":[]}
            {"query": "\\ud800"} | {"type":"string_unicode","loc":["body","query"],"msg":"Input should be a valid string, unable to parse raw data as a unicode string","input":"\\uD800"}
            """)
    void a_body_that_misses_the_contract_is_told_as_pydantic_does(String body, String error) {
        HttpResponse<String> answer = alice.post(BUILD, body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"detail\":[" + error + "]}");
    }

    @Test
    void a_query_that_is_too_long_is_told_with_the_limit() {
        HttpResponse<String> answer = alice.post(BUILD, "{\"query\": \"" + "x".repeat(501) + "\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"string_too_long\"", "at most 500 characters", "\"ctx\":{\"max_length\":500}");
        assertThat(alice.post(BUILD, "{\"query\": \"" + "\uD83D\uDE80".repeat(500) + "\"}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void broken_json_is_told_with_its_place() {
        HttpResponse<String> answer = alice.post(BUILD, "{\"query\": ");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .startsWith("{\"detail\":[{\"type\":\"json_invalid\",\"loc\":[\"body\",")
                .contains("\"msg\":\"JSON decode error\",\"input\":{},\"ctx\":{\"error\":");
    }

    @Test
    void a_body_that_is_no_json_by_its_type_is_not_taken_apart() {
        HttpResponse<String> answer = alice.send(alice.request(BUILD)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"query\": \"x\"}")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"model_attributes_type\"");
    }

    @Test
    void a_missing_key_is_told_before_a_missing_body() {
        HttpResponse<String> answer = alice.send(
                HttpRequest.newBuilder(alice.address().resolve(BUILD)).POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .isEqualTo("{\"detail\":["
                        + "{\"type\":\"missing\",\"loc\":[\"header\",\"X-API-Key\"],\"msg\":\"Field required\",\"input\":null},"
                        + "{\"type\":\"missing\",\"loc\":[\"body\"],\"msg\":\"Field required\",\"input\":null}]}");
    }

    @Test
    void unknown_paths_and_methods_are_told_apart() {
        HttpResponse<String> method = alice.send(alice.request(BUILD + "/x").DELETE());
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow")).hasValue("GET");
        assertThat(method.body()).isEqualTo("{\"detail\":\"Method Not Allowed\"}");
        assertThat(alice.get("/api/v1/tam/buil").body()).isEqualTo("{\"detail\":\"Not Found\"}");
        assertThat(alice.get("/no-such-page").statusCode()).isEqualTo(404);
        assertThat(alice.get(BUILD + "/no-such-job").body())
                .isEqualTo("{\"detail\":\"Job not found for this API key.\"}");
    }

    @Test
    void a_body_beyond_all_measure_is_refused() {
        assertThat(alice.post(BUILD, " ".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void numbers_in_a_query_are_checked() {
        HttpResponse<String> answer = alice.get("/apis/jobs/v2/workspaces/w/jobs?page=x&page_size=0");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"int_parsing\"", "[\"query\",\"page\"]", "[\"query\",\"page_size\"]");
    }
}
