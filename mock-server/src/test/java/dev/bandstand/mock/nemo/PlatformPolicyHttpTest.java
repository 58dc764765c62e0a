package dev.bandstand.mock.nemo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.MockServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The behaviour of the platform of July 2026 where its documentation says otherwise, each point by its policy. */
class PlatformPolicyHttpTest {

    @AutoClose
    private final MockServer mock = MockServer.start(options -> options.withPort(0));

    private final Caller caller = new Caller(mock, "manual");

    @BeforeEach
    void two_jobs() {
        caller.create("alpha", "fetch");
        caller.create("beta", "fetch");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filter%5Bname%5D=alpha&filter%5Bname%5D=beta         | 200 2 | 500 0
            filter%5Bstatus%5D=created,active                    | 200 2 | 200 0
            filter%5Bstatus%5D%5B$in%5D=created,active           | 200 2 | 200 2
            filter%5Bname%5D%5Blike%5D=%25lph%25                 | 200 1 | 200 0
            filter%5Bname%5D%5Blike%5D=LPH                       | 200 1 | 200 1
            filter%5Bcreated_at%5D%5Bgte%5D=yesterday            | 422 0 | 500 0
            filter%5Bname%5D%5Bxx%5D=a                           | 400 0 | 500 0
            filter%5Bname%5D%5B$xx%5D=a                          | 400 0 | 400 0
            """)
    void filters_that_the_service_gets_wrong(String query, String documented, String service) {
        assertThat(outcome(query)).isEqualTo(documented);
        caller.choose("filters", "service");
        assertThat(outcome(query)).isEqualTo(service);
    }

    @Test
    void a_percent_sign_finds_rows_in_the_store_and_drops_them_again() {
        caller.choose("filters", "service");
        assertThat(caller.get("default/jobs?filter%5Bname%5D%5Blike%5D=%25lph%25")
                        .json()
                        .at("/pagination/total_results")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void headers_of_the_framework() {
        assertThat(allowed()).isEqualTo("DELETE, GET");
        caller.choose("headers", "service");
        assertThat(allowed()).isEqualTo("GET");
        assertThat(caller.send("PATCH", "default/jobs", null).raw().headers().firstValue("Allow"))
                .hasValue("POST");
        assertThat(caller.send("DELETE", "default/jobs/alpha", null)
                        .raw()
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limit=1000            | 200 | 200
            limit=1001            | 200 | 500
            attempt_id=0          | 200 | 500
            attempt_id=x          | 422 | 422
            step_id=nope          | 200 | 200
            step_id=a%20b         | 200 | 500
            task_id=a/b           | 200 | 500
            page_cursor=          | 200 | 200
            page_cursor=zzz       | 422 | 500
            page_cursor=abc%2B%2F | 422 | 500
            """)
    void log_queries_that_the_service_cannot_answer(String query, int documented, int service) {
        assertThat(caller.get("default/jobs/alpha/logs?" + query).status()).isEqualTo(documented);
        caller.choose("log-query", "service");
        assertThat(caller.get("default/jobs/alpha/logs?" + query).status()).isEqualTo(service);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa  | 201 | 201
            aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | 422 | 201
            a@b                                                  | 409 | 201
            a+b                                                  | 409 | 201
            my_job                                               | 201 | 201
            A-job                                                | 422 | 422
            my job                                               | 409 | 409
            """)
    void the_fileset_of_a_job_limits_its_name(String name, int service, int pattern) {
        assertThat(caller.create(name, "fetch").status()).isEqualTo(service);
        Caller other = new Caller(mock, "manual");
        other.choose("names", "pattern");
        assertThat(other.create(name, "fetch").status()).isEqualTo(pattern);
    }

    @Test
    void only_the_workspace_default_exists_unless_all_do() {
        assertThat(caller.get("other/jobs").status()).isEqualTo(404);
        assertThat(caller.post("other/jobs", Caller.request("gamma", "fetch")).status())
                .isEqualTo(422);
        caller.choose("workspaces", "any");
        assertThat(caller.post("other/jobs", Caller.request("gamma", "fetch")).status())
                .isEqualTo(201);
        assertThat(caller.get("other/jobs").json().path("data")).hasSize(1);
    }

    @Test
    void one_word_chooses_them_all_and_a_policy_beside_it_keeps_its_own_choice() {
        caller.choose("platform", "2026-07");
        assertThat(outcome("filter%5Bname%5D%5Bxx%5D=a")).isEqualTo("500 0");
        assertThat(allowed()).isEqualTo("GET");
        assertThat(caller.get("default/jobs/alpha/logs?page_cursor=zzz").status())
                .isEqualTo(500);
        assertThat(caller.get("default/jobs/alpha").json().path("created_at").asText())
                .doesNotEndWith("Z");
        caller.choose("filters", "documented");
        assertThat(outcome("filter%5Bname%5D%5Bxx%5D=a")).isEqualTo("400 0");
    }

    @Test
    void checks_of_a_new_job_come_in_the_order_of_the_service() {
        caller.choose("platform", "2026-07");
        Map<String, Object> request = Map.of(
                "name",
                "a@b",
                "source",
                "test",
                "spec",
                Map.of(),
                "project",
                "none",
                "platform_spec",
                Map.of(
                        "steps",
                        List.of(Map.of(
                                "name",
                                "fetch",
                                "executor",
                                Map.of("provider", "subprocess", "command", List.of("true"), "profile", "fast")))));

        assertThat(caller.post("default/jobs", request).json().path("detail").asText())
                .contains("'subprocess/fast'");
        assertThat(caller.post("nope/jobs", Caller.request("a@b", "fetch")).status())
                .isEqualTo(409);
        assertThat(caller.post("nope/jobs", Caller.request("ab", "fetch"))
                        .json()
                        .path("detail")
                        .asText())
                .isEqualTo("Workspace 'nope' does not exist. Please create the workspace first.");
    }

    private String allowed() {
        return caller.send("PATCH", "default/jobs/alpha", null)
                .raw()
                .headers()
                .firstValue("Allow")
                .orElseThrow();
    }

    private String outcome(String query) {
        Caller.Reply reply = caller.get("default/jobs?" + query);
        JsonNode data = reply.json().path("data");
        return reply.status() + " " + data.size();
    }
}
