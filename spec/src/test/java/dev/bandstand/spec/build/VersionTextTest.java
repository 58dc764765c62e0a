package dev.bandstand.spec.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.spec.RuleCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionTextTest {

    private final List<String> lines = VersionText.lines();

    @Test
    void the_version_and_the_commit_come_first() {
        assertThat(lines.getFirst()).matches("bandstand \\S+( \\(commit [0-9a-f]{7,}\\))?");
    }

    @Test
    void each_contract_has_a_line_with_its_version_and_the_sum_of_its_rules() {
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .matches(
                                "  contract openfunnel-tam +\\d+\\.\\d+\\.\\d+  \\(\\d+ rules, sha256 [0-9a-f]{12}\\)"))
                .anySatisfy(line -> assertThat(line).matches("  contract openai-batch +\\d+\\.\\d+\\.\\d+"))
                .anySatisfy(line -> assertThat(line).startsWith("  contract control"));
    }

    @Test
    void the_sum_changes_with_a_rule() {
        RuleCatalogue catalogue = RuleCatalogue.of("openfunnel-tam");
        assertThat(catalogue.sum()).isEqualTo(RuleCatalogue.of("openfunnel-tam").sum());
        assertThat(catalogue.strict().sum()).isNotEqualTo(catalogue.sum());
    }

    @Test
    void a_build_without_a_repository_tells_no_commit() {
        assertThat(new Build("1.0.0", "unknown")).hasToString("bandstand 1.0.0");
        assertThat(new Build("1.0.0", "abc1234")).hasToString("bandstand 1.0.0 (commit abc1234)");
    }
}
