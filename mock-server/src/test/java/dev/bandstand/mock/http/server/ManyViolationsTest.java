package dev.bandstand.mock.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.Browser;
import dev.bandstand.mock.MockTest;
import dev.bandstand.mock.TestWorld;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies made to be expensive to judge: the answer is short, and comes soon. */
@MockTest
class ManyViolationsTest {

    private static final String JOBS = "/apis/jobs/v2/workspaces/default/jobs";
    private static final int SHORT = 20_000;

    private Browser alice;

    @BeforeEach
    void enter(TestWorld world) {
        alice = Browser.of(world);
    }

    @Test
    void a_hundred_of_very_many_violations_are_told() {
        HttpResponse<String> answer = alice.post(JOBS, steps(list("1", 200_000)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body().length()).isLessThan(SHORT);
        JsonNode detail = Browser.json(answer).path("detail");
        assertThat(detail).hasSize(101);
        assertThat(detail.path(99).path("loc").toString()).isEqualTo("[\"body\",\"platform_spec\",\"steps\",99]");
        assertThat(detail.path(100).path("msg").asText()).isEqualTo("and 199900 more violations");
    }

    @Test
    void few_violations_are_told_alone() {
        JsonNode detail = Browser.json(alice.post(JOBS, steps(list("1", 3)))).path("detail");
        assertThat(detail).hasSize(3);
    }

    @Test
    void broken_texts_are_counted_too() {
        HttpResponse<String> answer =
                alice.post("/api/v1/tam/build", "{\"query\": [%s]}".formatted(list("\"\\ud800\"", 5_000)));
        assertThat(answer.body().length()).isLessThan(SHORT);
        assertThat(answer.body()).contains("and 4900 more violations");
    }

    @Test
    void long_input_is_described_not_quoted() {
        String members =
                IntStream.range(0, 10_000).mapToObj(i -> "\"k" + i + "\": 1").collect(Collectors.joining(","));
        assertThat(alice.post(JOBS, "{" + members + "}").body())
                .contains("\"input\":\"(an object of 10000 members, too long to quote)\"");
        assertThat(alice.post("/api/v1/tam/build", "{\"query\": \"" + "x".repeat(100_000) + "\"}")
                        .body())
                .contains("x... (100000 characters)\"")
                .hasSizeLessThan(SHORT);
    }

    @Test
    void long_names_do_not_make_long_answers() {
        String name = "x".repeat(40_000);
        HttpResponse<String> answer = alice.post(
                JOBS,
                "{\"platform_spec\": {\"steps\": [{\"name\": {\"%s\": [%s]}}]}}".formatted(name, list("1e999", 50)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).hasSizeLessThan(SHORT).contains("x... (40000 characters)");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 499, 500, 501, 997, 998, 999, 1_000, 100_000})
    void deep_input_is_refused(int depth) {
        HttpResponse<String> answer =
                alice.post("/api/v1/tam/build", "{\"query\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("StreamReadConstraints");
    }

    @Test
    void what_can_be_sent_can_be_answered(TestWorld world) {
        String deep = "[".repeat(495) + "]".repeat(495);
        String job = """
                {"name": "deep-job", "source": "s", "spec": {"a": %s}, "platform_spec": {"steps":
                [{"name": "a-step", "executor": {"provider": "cpu", "container": {"image": "x"}}}]}}""".formatted(deep);
        assertThat(send("POST", JOBS, job, world).statusCode()).isEqualTo(201);
        assertThat(send("GET", JOBS + "?page_size=1", "", world).body()).contains(deep);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e400", "[1e400]"})
    void a_number_beyond_all_numbers_leaves_the_journal_readable(String number, TestWorld world) {
        HttpResponse<String> answer =
                send("PATCH", JOBS + "/x/steps/y/status", "{\"status\": %s}".formatted(number), world);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Input should be a finite number");
        for (String part : new String[] {"journal", "journal/1", "client-report"}) {
            assertThat(alice.get("/__bandstand/worlds/" + world.key() + "/" + part)
                            .statusCode())
                    .as(part)
                    .isEqualTo(200);
        }
    }

    @Test
    void the_control_api_takes_no_such_number_either(TestWorld world) {
        HttpResponse<String> answer =
                send("PUT", "/__bandstand/worlds/" + world.key() + "/clock", "{\"speed\": 1e400}", world);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("body.speed: Input should be a finite number");
    }

    private HttpResponse<String> send(String method, String path, String body, TestWorld world) {
        return alice.send(alice.request(path)
                .header("Content-Type", "application/json")
                .header("X-Bandstand-World", world.key())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    private static String steps(String list) {
        return "{\"name\": \"a\", \"source\": \"s\", \"spec\": {}, \"platform_spec\": {\"steps\": [" + list + "]}}";
    }

    private static String list(String item, int size) {
        return String.join(",", Collections.nCopies(size, item));
    }
}
