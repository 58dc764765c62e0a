package dev.bandstand.mock.nemo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.MockServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of jobs and steps, and logs, over HTTP. */
class ListsHttpTest {

    @AutoClose
    private final MockServer mock = MockServer.start(options -> options.withPort(0));

    private final Caller caller = new Caller(mock, "real-pace");

    @BeforeEach
    void three_jobs_one_after_another() {
        for (String name : List.of("alpha", "beta", "gamma")) {
            caller.create(name, "fetch", "train");
            caller.world().clock().advance(Duration.ofSeconds(10));
        }
        caller.choose("workspaces", "any");
        caller.post("other/jobs", Caller.request("delta", "fetch"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ''                                             | gamma beta alpha
            sort=created_at                                | alpha beta gamma
            page_size=2                                    | gamma beta
            page_size=2&page=2                             | alpha
            page=9                                         | ''
            filter[name]=beta                              | beta
            filter[name][$like]=a%25p                      | alpha
            filter[name][like]=ALPH                        | alpha
            filter[name]=alpha,beta                        | beta alpha
            filter[name]=["alpha","beta"]                  | beta alpha
            filter[name][$gt]=alpha                        | gamma beta
            filter[project]=                               | gamma beta alpha
            filter[data.source]=test&filter[name]=beta     | beta
            filter[data.spec.none]=x                       | ''
            filter[created_at][gte]=2020-01-01             | gamma beta alpha
            filter[created_at][lt]=2020-01-01T00:00:00     | ''
            filter[name][$in]=alpha,gamma                  | gamma alpha
            filter[name][$nin]=alpha&filter[name][$nin]=beta | gamma
            filter[status]=active                          | gamma beta alpha
            filter[status]=paused                          | ''
            filter[status]=no-such-word                    | ''
            filter[source][$eq]=else                       | ''
            filter[created_at][$gte]=2999-01-01T00:00:00Z  | ''
            filter={"$or":[{"name":"alpha"},{"name":"beta"}]} | beta alpha
            filter={"$not":{"name":"alpha"}}               | gamma beta
            filter={"$not":{"status":"paused"}}            | gamma beta alpha
            filter={"name":{"$or":[{"$eq":"alpha"},{"$like":"amm"}]}} | gamma alpha
            filter=name:"alpha" OR name:"beta"             | beta alpha
            filter=-name:"alpha" status:"active"           | gamma beta
            filter=name NOT IN ["alpha","beta"]            | gamma
            filter=(name~"mma" AND created_at>"2020-01-01") OR project:"x" | gamma
            """)
    void a_list_of_jobs(String query, String names) {
        assertThat(names("default/jobs?" + encoded(query.replace("''", "")))).isEqualTo(names.replace("''", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            filter[owner]=me             | 400
            filter[name][$regex]=.       | 400
            filter[created_at][$gte]=now | 422
            filter[name][$ne]=alpha      | 400
            filter[created_at][near]=now | 400
            filter[name]=[alpha]         | 400
            filter[name.first]=alpha     | 400
            filter=[]                    | 400
            filter={name                 | 400
            filter=name                  | 400
            filter=name="alpha"          | 400
            filter={"$and":1}            | 400
            filter=                      | 400
            page=0                       | 422
            page_size=-1                 | 422
            page_size=1001               | 422
            page=one                     | 422
            sort=name                    | 422
            """)
    void a_list_that_is_refused(String query, int status) {
        assertThat(caller.get("default/jobs?" + encoded(query)).status()).isEqualTo(status);
    }

    @Test
    void a_list_tells_its_part_and_leaves_out_nulls() {
        JsonNode list = caller.get("default/jobs?page_size=2&page=2&filter%5Bsource%5D=test")
                .json();
        assertThat(list.path("pagination"))
                .hasToString(
                        "{\"page\":2,\"page_size\":2,\"current_page_size\":1,\"total_pages\":2,\"total_results\":3}");
        assertThat(list.path("sort").asText()).isEqualTo("-created_at");
        assertThat(list.path("filter")).hasToString("{\"source\":{\"$eq\":\"test\"}}");
        assertThat(list.path("data").path(0).has("error_details")).isFalse();
        assertThat(caller.get("default/jobs/alpha").json().path("error_details").isNull())
                .isTrue();
    }

    @Test
    void a_job_is_found_by_the_moment_at_which_it_was_stored() {
        JsonNode job = caller.get("default/jobs/beta").json();
        String created = job.path("created_at").asText();
        String updated = job.path("updated_at").asText();
        assertThat(Duration.between(Instant.parse(created), Instant.parse(updated)))
                .isPositive();
        assertThat(names("default/jobs?filter%5Bupdated_at%5D=" + updated)).isEqualTo("beta");
        assertThat(names("default/jobs?filter%5Bupdated_at%5D%5B%24lte%5D=" + created))
                .isEqualTo("alpha");
        assertThat(names("default/jobs?filter%5Bcreated_at%5D%5B%24gte%5D=" + updated))
                .isEqualTo("gamma");
    }

    @Test
    void workspaces_do_not_see_each_other_and_a_hyphen_means_all() {
        assertThat(names("other/jobs")).isEqualTo("delta");
        assertThat(names("-/jobs")).isEqualTo("delta gamma beta alpha");
        assertThat(caller.get("other/jobs/alpha").status()).isEqualTo(404);
        assertThat(caller.get("NoSuch/jobs").json().path("detail").asText()).isEqualTo("Workspace 'NoSuch' not found");
        assertThat(new Caller(mock, "real-pace").get("default/jobs").json().path("data"))
                .isEmpty();
    }

    @Test
    void steps_are_listed_by_job_and_state() {
        caller.world().clock().advance(Duration.ofSeconds(10));
        assertThat(names("default/jobs/alpha/steps")).isEqualTo("fetch train");
        assertThat(names("default/jobs/-/steps?filter%5Bstatus%5D=created&filter%5Bstatus%5D=active"))
                .isEqualTo("fetch fetch train");
        assertThat(caller.get("default/jobs/-/steps?filter%5Bstatus%5D=busy").status())
                .isEqualTo(422);
        assertThat(caller.get("default/jobs/-/steps?filter%5Bnope%5D=1").status())
                .isEqualTo(422);
        assertThat(caller.get("default/jobs/alpha/steps")
                        .json()
                        .at("/data/0/job")
                        .asText())
                .isEqualTo("alpha");
    }

    @Test
    void a_log_is_read_stretch_by_stretch_and_by_step() {
        caller.world().clock().advance(Duration.ofHours(1));
        JsonNode page = caller.get("default/jobs/alpha/logs?limit=20").json();
        int total = page.path("total").asInt();
        int read = page.path("data").size();
        while (page.path("next_page").isTextual()) {
            page = caller.get("default/jobs/alpha/logs?limit=20&page_cursor="
                            + page.path("next_page").asText())
                    .json();
            read += page.path("data").size();
        }
        assertThat(read).isEqualTo(total).isEqualTo(54);
        assertThat(caller.get("default/jobs/alpha/logs?step_id=train").json().path("data"))
                .hasSize(27)
                .allSatisfy(line -> assertThat(line.path("job_step").asText()).isEqualTo("train"));
        assertThat(caller.get("default/jobs/alpha/logs?attempt_id=platform-job-attempt-1")
                        .status())
                .isEqualTo(422);
        assertThat(caller.get("default/jobs/alpha/logs?page_cursor=%21").status())
                .isEqualTo(422);
        assertThat(caller.get("default/jobs/omega/logs").status()).isEqualTo(404);
    }

    private String names(String path) {
        JsonNode list = caller.get(path).json();
        return String.join(
                " ",
                StreamSupport.stream(list.path("data").spliterator(), false)
                        .map(each -> each.path("name").asText())
                        .toList());
    }

    /** A query with everything encoded that must not stand in an address as it is. */
    private static String encoded(String query) {
        StringBuilder text = new StringBuilder();
        query.chars()
                .forEach(each -> text.append(
                        "[]{}\"$:,<> ".indexOf(each) < 0
                                ? String.valueOf((char) each)
                                : String.format(Locale.ROOT, "%%%02X", each)));
        return text.toString();
    }
}
