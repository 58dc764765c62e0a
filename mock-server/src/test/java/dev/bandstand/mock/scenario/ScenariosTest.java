package dev.bandstand.mock.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.bandstand.mock.base.InvalidSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {

    private static final Path SHIPPED = Path.of("src/main/resources/scenarios");

    @TempDir
    private Path folder;

    @Test
    void every_shipped_file_is_a_scenario_and_is_listed() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".yaml"))
                            .map(file -> file.replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(Scenarios.shipped().names());
        }
        assertThat(new ScenarioFolder(SHIPPED).scenarios().stream().map(Scenario::title))
                .doesNotHaveDuplicates()
                .allMatch(title -> title.length() <= 100);
    }

    @Test
    void a_phrase_in_a_text_chooses_a_scenario() {
        Scenarios scenarios = Scenarios.shipped();
        assertThat(scenarios.chosenIn("cloud tools #quick please").map(Scenario::name))
                .contains("quick");
        assertThat(scenarios.chosenIn("the #1 vendor, #unknown, #tiny-pages").map(Scenario::name))
                .contains("tiny-pages");
        assertThat(scenarios.chosenIn("C#quick or #quickly or #quick-ish")).isEmpty();
        assertThat(scenarios.chosenIn("quick")).isEqualTo(Optional.empty());
    }

    @Test
    void a_folder_adds_scenarios_and_replaces_shipped_ones() throws IOException {
        write("mine", "title: Mine\nopenfunnel-tam:\n  bands: [{label: a, companies: 1, takes: 1s}]\n");
        write("quick", "title: Quicker\n");
        Scenarios scenarios = Scenarios.shipped().with(folder);
        assertThat(scenarios.names()).contains("documented", "mine").doesNotHaveDuplicates();
        assertThat(scenarios.named("mine").title()).isEqualTo("Mine");
        assertThat(scenarios.named("quick").title()).isEqualTo("Quicker");
        assertThat(scenarios.named("huge").title()).startsWith("A million");
    }

    static List<List<String>> wrong() {
        return List.of(
                List.of("", "FILE, line 1: the scenario: required property 'title' not found."),
                List.of(
                        "title: T\nopenfunnel-tam:\n  bands:\n    - {label: a, takes: 1s, companies: many}\n",
                        "FILE, line 4: openfunnel-tam.bands.0.companies: string found, integer expected."),
                List.of(
                        "title: T\nopenfunnel-tam:\n  bands:\n    - label: a\n      companies: 1\n      takes: soon\n",
                        "FILE, line 6: openfunnel-tam.bands.0.takes: \"soon\" is not a duration, such as 250ms or 1.5s."),
                List.of(
                        "title: T\nopenfunnel-tam:\n  page-sise: 3\n  bands: [{label: a, takes: 1s, companies: 1}]\n",
                        "FILE, line 3: openfunnel-tam.page-sise: there is no such member; did you mean page-size?"),
                List.of("title: T\ntitle: U\n", "FILE, line 2: this is not valid YAML: Duplicate field 'title'."),
                List.of(
                        "title: T\noverrides:\n  - status: 503\n  - operation: x\n",
                        "FILE, line 4: overrides.1: This override changes nothing. Give one of status, headers, body, text,"
                                + " patch, set and delay."),
                List.of(
                        "title: T\noverrides:\n  - statuss: 503\n",
                        "FILE, line 3: overrides.0.statuss: there is no such member; did you mean status?"),
                List.of("title: [T\n", "FILE, line 1: this is not valid YAML: while parsing a flow sequence."));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_wrong_is_told_with_line_and_reason(List<String> example) throws IOException {
        Path file = write("wrong", example.get(0));
        assertThatThrownBy(() -> Scenarios.shipped().with(folder))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(example.get(1).replace("FILE", file.toString()));
    }

    @Test
    void a_file_with_an_odd_name_is_refused() throws IOException {
        Path file = write("My Scenario", "title: T\n");
        assertThatThrownBy(() -> Scenarios.shipped().with(folder))
                .hasMessage(file + ": the name of a scenario is made of small letters, digits and single hyphens.");
    }

    @Test
    void a_changed_file_is_read_again_and_a_mistake_leaves_the_last_good_version() throws IOException {
        write("mine", "title: One\n");
        Scenarios scenarios = Scenarios.shipped().with(folder);
        change("mine", "title: Two\n", 1);
        scenarios.own().refresh();
        assertThat(scenarios.named("mine").title()).isEqualTo("Two");
        Path file = change("mine", "titel: Three\n", 2);
        scenarios.own().refresh();
        assertThat(scenarios.named("mine").title()).isEqualTo("Two");
        assertThat(scenarios.own().problems())
                .singleElement(STRING)
                .contains(file + ", line 1: titel: there is no such member; did you mean title?");
        change("mine", "title: Four\n", 3);
        write("other", "title: New\n");
        scenarios.own().refresh();
        assertThat(scenarios.own().problems()).isEmpty();
        assertThat(scenarios.named("mine").title()).isEqualTo("Four");
        assertThat(scenarios.names()).contains("other");
    }

    @Test
    void a_file_that_is_gone_is_no_scenario_and_uncovers_a_shipped_one() throws IOException {
        Path file = write("quick", "title: Quicker\n");
        Scenarios scenarios = Scenarios.shipped().with(folder);
        Files.delete(file);
        scenarios.own().refresh();
        assertThat(scenarios.named("quick").title()).startsWith("Three small bands");
    }

    @Test
    void a_folder_that_is_gone_is_a_problem_and_its_scenarios_stay() throws IOException {
        Path file = write("mine", "title: One\n");
        Scenarios scenarios = Scenarios.shipped().with(folder);
        Files.delete(file);
        Files.delete(folder);
        scenarios.own().refresh();
        assertThat(scenarios.own().problems())
                .containsExactly("The folder of scenarios %s cannot be read.".formatted(folder));
        assertThat(scenarios.named("mine").title()).isEqualTo("One");
        Files.createDirectory(folder);
    }

    @Test
    void a_scenario_that_is_sent_goes_before_a_file_until_it_is_removed() throws IOException {
        write("mine", "title: File\n");
        Scenarios scenarios = Scenarios.shipped().with(folder);
        scenarios.own().send("mine", "{\"title\": \"Sent\"}");
        assertThat(scenarios.named("mine").title()).isEqualTo("Sent");
        assertThat(scenarios.own().remove("mine")).isTrue();
        assertThat(scenarios.own().remove("mine")).isFalse();
        assertThat(scenarios.named("mine").title()).isEqualTo("File");
        assertThatThrownBy(() -> scenarios.own().send("My own", "title: T"))
                .hasMessage(
                        "\"My own\" cannot name a scenario: it is made of small letters, digits and single hyphens.");
    }

    /** Times of files have a grain, so that two quick writes could look alike. */
    private Path change(String name, String text, int second) throws IOException {
        Path file = write(name, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000 + 1_000L * second));
        return file;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), text);
    }
}
