package dev.bandstand.kit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    @TempDir
    Path folder;

    @Test
    void the_stronger_source_wins_and_is_named() throws IOException {
        Configuration settings = new Configuration(List.of(
                Layer.defaults(),
                Layer.file(file("target: http://one\nmax-jobs: 3\n")),
                Layer.environment(Map.of("BANDSTAND_MAX_JOBS", "4")),
                new Layer("command line", Map.of(Key.MAX_JOBS, "5"))));

        assertThat(settings.number(Key.MAX_JOBS)).hasValue(5);
        assertThat(settings.explained())
                .containsPattern("max-jobs +5 +command line")
                .containsPattern("target +http://one +" + Pattern.quote(folder.toString()))
                .containsPattern("settle +10m +default");
    }

    @Test
    void an_unknown_key_in_a_file_is_refused_with_the_nearest_one() throws IOException {
        Path file = file("max-job: 3\n");

        assertThatThrownBy(() -> Layer.file(file))
                .isInstanceOf(UsageError.class)
                .hasMessage("%s: \"max-job\" cannot be set; did you mean \"max-jobs\"?".formatted(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "target: a, target: b | line 1: this is no YAML: Duplicate field 'target'",
                "target: [ | line 1: this is no YAML",
                "api-key: secret | API keys do not belong in settings. Set BANDSTAND_API_KEY, or name a file with key-file."
            })
    void a_mistake_in_a_file_is_told(String settings, String message) throws IOException {
        Path file = file("{" + settings + "}");

        assertThatThrownBy(() -> Layer.file(file))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
    }

    @Test
    void a_slip_in_a_variable_is_refused_but_the_variables_of_the_mock_are_not() {
        assertThatThrownBy(() -> Layer.environment(Map.of("BANDSTAND_TARGT", "x")))
                .hasMessage("The environment variable BANDSTAND_TARGT is not known; did you mean BANDSTAND_TARGET?");
        assertThat(Layer.environment(Map.of("BANDSTAND_PORT", "8080")).values()).isEmpty();
    }

    @Test
    void lists_and_maps_of_a_file_read_like_the_command_line() throws IOException {
        Configuration settings = new Configuration(
                List.of(Layer.file(file("claim: [core, paging]\ngiven: {completed: a, failed: b}\n"))));

        assertThat(settings.list(Key.CLAIM)).containsExactly("core", "paging");
        assertThat(settings.list(Key.GIVEN)).containsExactly("completed=a", "failed=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "TAM-PAUS,", ",TAM-PAUS", "TAM-PAUS,,TAM-LIFE", "TAM-PAUS, ,TAM-LIFE"})
    void a_list_with_a_gap_is_refused_before_it_widens_the_run(String rules) {
        Configuration settings = new Configuration(List.of(new Layer("environment", Map.of(Key.RULES, rules))));

        assertThatThrownBy(() -> settings.list(Key.RULES))
                .hasMessage(
                        "rules is \"%s\" (environment), but must be ID, or several with a comma between two of them."
                                .formatted(rules));
    }

    @Test
    void lengths_of_time_have_a_unit() {
        Configuration settings =
                new Configuration(List.of(new Layer("command line", Map.of(Key.SETTLE, "1500ms", Key.POLL, "3"))));

        assertThat(settings.duration(Key.SETTLE)).isEqualTo(Duration.ofMillis(1500));
        assertThatThrownBy(() -> settings.duration(Key.POLL))
                .hasMessage("poll is \"3\" (command line), but must be a length of time such as 500ms, 10s, 5m or 1h.");
    }

    @Test
    void what_is_missing_is_told_with_all_ways_to_set_it() {
        assertThatThrownBy(() -> new Configuration(List.of(Layer.defaults())).address(Key.TARGET))
                .hasMessage("Base URL of the server to judge is missing: set --target, or BANDSTAND_TARGET,"
                        + " or \"target\" in a file given with --config.");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("conformance.yaml"), text);
    }
}
