package dev.bandstand.mock.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnRowsTest {

    private static final String BAND = """
            title: Own
            openfunnel-tam:
              bands:
                - {label: a, takes: 1s, %s}
            """;

    private static final String BYTE_ORDER_MARK = "\ufeff";

    @TempDir
    private Path folder;

    @Test
    void rows_of_a_scenario_are_delivered_with_fields_of_their_own() throws IOException {
        write("mine.yaml", BAND.formatted("rows: [{name: Acme, tier: 1}, {name: 灯株式会社, revenue_usd: null}]"));
        JsonNode rows = rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.at("/0/name").asText()).isEqualTo("Acme");
        assertThat(rows.at("/0/tier").asInt()).isEqualTo(1);
        assertThat(rows.at("/0/domain").asText()).endsWith(".com");
        assertThat(rows.at("/1/name").asText()).isEqualTo("灯株式会社");
        assertThat(rows.at("/1/revenue_usd").isNull()).isTrue();
    }

    @Test
    void generated_rows_follow_those_of_the_user() throws IOException {
        write("mine.yaml", BAND.formatted("companies: 3, rows: [{name: Acme}]"));
        assertThat(rows())
                .hasSize(3)
                .extracting(row -> row.path("name").asText().equals("Acme"))
                .containsExactly(true, false, false);
    }

    @Test
    void one_row_or_all_rows_are_changed() throws IOException {
        write(
                "mine.yaml",
                BAND.formatted("companies: 20, edits: [{set: {tagline: null}, patch: {tagline: null}},"
                        + " {row: 17, set: {name: %s, revenue_usd: null, extra: [1]}, patch: {domain: null}}]"
                                .formatted("x".repeat(500))));
        JsonNode rows = rows();
        assertThat(rows).noneMatch(row -> row.has("tagline"));
        assertThat(rows.at("/16/name").asText()).hasSize(500);
        assertThat(rows.at("/16/revenue_usd").isNull()).isTrue();
        assertThat(rows.at("/16/extra/0").asInt()).isEqualTo(1);
        assertThat(rows.get(16).has("domain")).isFalse();
        assertThat(rows.get(15).has("extra")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rows.json   | [{\"name\": \"A, B\", \"employee_count\": 7}, {\"industries\": [\"x\"]}]",
                "rows.ndjson | {\"name\": \"A, B\", \"employee_count\": 7}\\n\\n{\"industries\": [\"x\"]}\\n",
                "rows.jsonl  | {\"name\": \"A, B\", \"employee_count\": 7}\\n{\"industries\": [\"x\"]}",
                "rows.csv    | BOM name,employee_count,industries\\r\\n\"A, B\",7,\\r\\n,,\"[\"\"x\"\"]\"\\r\\n"
            })
    void rows_come_from_a_file(String name, String content) throws IOException {
        write(name, content.translateEscapes().replace("BOM ", BYTE_ORDER_MARK));
        write("mine.yaml", BAND.formatted("rows: " + name));
        JsonNode rows = rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.at("/0/name").asText()).isEqualTo("A, B");
        assertThat(rows.at("/0/employee_count").asInt()).isEqualTo(7);
        assertThat(rows.at("/1/industries").toString()).isEqualTo("[\"x\"]");
        assertThat(rows.at("/1/name").asText()).isNotBlank();
    }

    @Test
    void a_file_with_rows_that_changes_is_read_again() throws IOException {
        Path file = write("rows.csv", "name\nOne\n");
        write("mine.yaml", BAND.formatted("rows: rows.csv"));
        Scenarios scenarios = Scenarios.shipped().with(folder);
        write("rows.csv", "name\nTwo\nThree\n");
        Files.setLastModifiedTime(
                file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 5_000));
        scenarios.own().refresh();
        assertThat(scenarios
                        .named("mine")
                        .section("openfunnel-tam")
                        .orElseThrow()
                        .at("/bands/0/rows"))
                .hasToString("[{\"name\":\"Two\"},{\"name\":\"Three\"}]");
    }

    @Test
    void what_is_wrong_with_a_file_is_told() throws IOException {
        Path scenario = write("mine.yaml", BAND.formatted("rows: ../rows.csv"));
        assertThatThrownBy(() -> Scenarios.shipped().with(folder))
                .hasMessage(
                        scenario
                                + ": rows: ../rows.csv must be a file .json, .ndjson, .jsonl, .csv in the folder of the scenario.");
        write("mine.yaml", BAND.formatted("rows: none.csv"));
        assertThatThrownBy(() -> Scenarios.shipped().with(folder))
                .hasMessage(
                        "The rows in %s cannot be read. Is it a file in UTF-8?".formatted(folder.resolve("none.csv")));
        Path rows = write("rows.json", "{\"name\": 1}");
        write("mine.yaml", BAND.formatted("rows: rows.json"));
        assertThatThrownBy(() -> Scenarios.shipped().with(folder)).hasMessage(rows + ": rows are an array of objects.");
        write("rows.json", "[{\"name\": ");
        assertThatThrownBy(() -> Scenarios.shipped().with(folder))
                .hasMessageStartingWith(rows + ": the rows cannot be read: ");
        assertThatThrownBy(() -> Scenarios.shipped().own().send("sent", BAND.formatted("rows: rows.csv")))
                .hasMessage("scenario sent: rows from a file need a scenario in the folder of --scenarios."
                        + " Send the rows themselves.");
    }

    private JsonNode rows() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0).withScenarios(folder));
                Client alice = new Client(mock.address(), "alice")) {
            String job = alice.freeze().useScenario("mine").submit("lamps");
            alice.advance("1m");
            JsonNode rows = alice.poll(job).json().path("rows");
            assertThat(alice.control("GET", "/journal", "").json().findValuesAsText("findings"))
                    .allMatch(List.of("", "[]")::contains);
            return rows;
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
