package dev.bandstand.mock.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnScenariosOverHttpTest {

    private static final String BANDS =
            "\"openfunnel-tam\": {\"bands\": [{\"label\": \"a\", \"companies\": 3, \"takes\": \"1s\"}]}";

    @TempDir
    private static Path folder;

    private static MockServer mock;

    private final Client alice = new Client(mock.address(), "alice-" + UUID.randomUUID());

    @BeforeAll
    static void start() throws IOException {
        Files.writeString(folder.resolve("flaky.yaml"), """
                title: The second poll of each job is answered 503
                overrides:
                  - {operation: pollTamBuild, nth: 2, status: 503, headers: {Retry-After: "1"}}
                """);
        mock = MockServer.start(options -> options.withPort(0).withScenarios(folder));
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @AfterEach
    void leave() {
        alice.close();
    }

    @Test
    void a_scenario_changes_answers_and_counts_the_calls_of_each_job() {
        alice.freeze().useScenario("flaky");
        String one = alice.submit("lamps");
        String two = alice.submit("lamps");
        assertThat(List.of(alice.poll(one), alice.poll(one), alice.poll(two), alice.poll(one), alice.poll(two)))
                .extracting(Client.Reply::status)
                .containsExactly(200, 503, 200, 200, 503);
        assertThat(alice.control("GET", "/journal?status=503", "")
                        .json()
                        .at("/entries/0/applied/0/by")
                        .asText())
                .isEqualTo("scenario flaky");
    }

    @Test
    void a_job_of_another_scenario_is_left_alone() {
        alice.freeze().useScenario("quick");
        String job = alice.submit("lamps");
        alice.poll(job);
        assertThat(alice.poll(job).status()).isEqualTo(200);
    }

    @Test
    void a_scenario_is_sent_chosen_by_its_phrase_and_removed() {
        assertThat(server("PUT", "/mine", "{\"title\": \"Mine\", " + BANDS + "}")
                        .text("phrase"))
                .isEqualTo("#mine");
        assertThat(names()).contains("mine");
        String job = alice.freeze().submit("lamps #mine");
        alice.advance("1m");
        assertThat(alice.poll(job).json().path("processed").asInt()).isEqualTo(3);
        assertThat(server("DELETE", "/mine", "").status()).isEqualTo(204);
        assertThat(names()).doesNotContain("mine");
        assertThat(server("DELETE", "/mine", "").text("detail")).isEqualTo("No scenario mine was sent to this mock.");
        assertThat(alice.poll(job).json().path("processed").asInt()).isEqualTo(3);
    }

    @Test
    void the_text_of_a_file_can_be_sent() {
        assertThat(server(
                                "PUT",
                                "/from-text",
                                "{\"yaml\": \"title: From a text\\npolicies: {submit-answer: '202'}\\n\"}")
                        .status())
                .isEqualTo(200);
        assertThat(alice.useScenario("from-text").submission("lamps").status()).isEqualTo(202);
    }

    @Test
    void a_world_takes_a_scenario_of_its_own() {
        Client.Reply chosen = alice.control("PUT", "/scenario", "{\"definition\": {\"title\": \"T\", " + BANDS + "}}");
        assertThat(chosen.text("scenario")).startsWith("sent-");
        String job = alice.freeze().submit("lamps");
        alice.advance("1m");
        assertThat(alice.poll(job).json().path("processed").asInt()).isEqualTo(3);
    }

    @Test
    void what_is_wrong_with_a_scenario_is_told() {
        assertThat(server(
                                "PUT",
                                "/bad",
                                "{\"title\": \"T\", \"overrides\": [{\"status\": 503, \"operation\": \"poll\"}]}")
                        .text("detail"))
                .startsWith("Scenario bad: There is no operation poll");
        assertThat(server("PUT", "/bad", "{\"titel\": \"T\"}").text("detail"))
                .contains("scenario bad, line 1: titel: there is no such member; did you mean title?");
        assertThat(server("PUT", "/bad", "{\"title\": \"T\", \"policies\": {\"submit-answer\": \"201\"}}")
                        .text("detail"))
                .startsWith("Scenario bad: ");
        assertThat(alice.control("PUT", "/scenario", "{}").text("detail"))
                .isEqualTo("Give the name of a scenario, or a definition.");
    }

    @Test
    void a_new_file_can_be_chosen_at_once_and_a_mistake_is_listed() throws IOException {
        Files.writeString(folder.resolve("fresh.yaml"), "title: Fresh\n");
        alice.useScenario("fresh");
        Files.writeString(folder.resolve("broken.yaml"), "titel: T\n");
        JsonNode list = server("GET", "", "").json();
        assertThat(list.path("problems").toString()).contains("broken.yaml, line 1: titel");
        Files.delete(folder.resolve("broken.yaml"));
        assertThat(server("GET", "", "").json().path("problems")).isEmpty();
    }

    @Test
    void a_world_whose_scenario_is_gone_says_so() {
        server("PUT", "/short-lived", "{\"title\": \"T\", " + BANDS + "}");
        alice.useScenario("short-lived");
        server("DELETE", "/short-lived", "");
        assertThat(alice.submission("lamps").text("detail")).startsWith("There is no scenario short-lived.");
        assertThat(alice.get("/api/v1/credits/balance").text("detail")).startsWith("There is no scenario short-lived.");
    }

    private List<String> names() {
        return StreamSupport.stream(server("GET", "", "").json().path("data").spliterator(), false)
                .map(each -> each.path("name").asText())
                .toList();
    }

    private Client.Reply server(String method, String path, String body) {
        return alice.send(method, "/__bandstand/scenarios" + path, body, List.of());
    }
}
