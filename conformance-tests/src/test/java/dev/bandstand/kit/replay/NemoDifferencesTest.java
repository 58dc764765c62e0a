package dev.bandstand.kit.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.policy.Policies;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mock against a recording of the real platform: it differs where docs/reference/nemo-differences.md says, and only there. */
class NemoDifferencesTest {

    private static final Path DOCS = Path.of("../docs/reference/nemo-differences.md");

    @ParameterizedTest
    @ValueSource(strings = {"documented", "2026-07"})
    void the_mock_differs_from_the_recorded_platform_where_the_table_says(String platform) throws IOException {
        ReplayResult result = replayed(platform);

        assertThat(result.compared()).hasSize(699);
        Set<String> found = new TreeSet<>();
        result.different()
                .forEach(each -> each.differences()
                        .forEach(difference -> found.add(difference.call().number() + " " + difference.part())));
        assertThat(found).isEqualTo(accepted(platform));
    }

    private static ReplayResult replayed(String platform) throws IOException {
        try (MockServer mock = MockServer.start(options -> options.withPort(0)
                .withWorlds(worlds ->
                        worlds.withScenario("manual").withPolicies(new Policies(Map.of("platform", platform)))))) {
            return new Replay(mock.address(), Map.of(), "replay01").run(Recording.lines(recording()));
        }
    }

    private static String recording() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                NemoDifferencesTest.class.getResourceAsStream("/recordings/nemo-platform-2026-07.ndjson"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static List<String> row(String line) {
        List<String> row = List.of(line.substring(2, line.length() - 2).split(" \\| ", -1));
        assertThat(row).as("calls, parts, platform, reason: " + line).hasSize(4).noneMatch(String::isBlank);
        return row;
    }

    /** The differences that a table lists, each with a reason. */
    private static Set<String> accepted(String platform) throws IOException {
        return Files.readAllLines(DOCS).stream()
                .takeWhile(line -> !line.equals("<!-- end of differences -->"))
                .filter(line -> line.matches("\\| \\d.*"))
                .map(NemoDifferencesTest::row)
                .filter(row -> row.get(2).equals("both") || row.get(2).equals(platform))
                .flatMap(row -> Stream.of(row.get(0).split(", "))
                        .flatMap(call -> Stream.of(row.get(1).split(", ")).map(part -> call + " " + part)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
