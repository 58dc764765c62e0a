package dev.bandstand.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.kit.cli.Shell;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.policy.Policies;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the mock under both settings of the policy {@code platform}. */
class NemoPlatformsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void the_documented_platform_is_conformant() throws IOException {
        assertThat(check("documented")).as(out::toString).isZero();
        assertThat(broken()).isEmpty();
    }

    @Test
    void the_platform_of_july_breaks_the_rules_that_the_real_one_breaks() throws IOException {
        assertThat(check("2026-07")).as(out::toString).isEqualTo(1);
        assertThat(broken()).containsExactly("NEMO-ERRO-001", "NEMO-LOGS-003", "NEMO-SCHM-005", "NEMO-SCHM-007");
    }

    private int check(String platform) {
        PrintWriter writer = new PrintWriter(out, true);
        try (MockServer mock = MockServer.start(options -> options.withPort(0)
                .withWorlds(worlds -> worlds.withPolicies(new Policies(Map.of("platform", platform)))))) {
            return Shell.of(Map.of(), Clock.systemUTC(), writer, writer)
                    .execute(
                            "check",
                            "--target",
                            mock.address().toString(),
                            "--contract",
                            "nemo-jobs",
                            "--seed",
                            "1",
                            "--report",
                            folder.toString());
        }
    }

    /** The rules that failed or warned. */
    private Set<String> broken() throws IOException {
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        Set<String> broken = new TreeSet<>();
        report.path("rules").forEach(rule -> {
            if (Set.of("failed", "warned").contains(rule.path("outcome").asText())) {
                broken.add(rule.path("id").asText());
            }
        });
        assertThat(report.path("rules")).isNotEmpty();
        return broken;
    }
}
