package dev.bandstand.kit.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.run.Features;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.ContractSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnFeaturesTest {

    private static final Path KILN = Path.of("src/test/resources/contracts/kiln");

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void copy_the_kiln() throws IOException {
        folder = temp.resolve("kiln");
        try (Stream<Path> files = Files.walk(KILN)) {
            for (Path file : List.copyOf(files.toList())) {
                Files.copy(file, folder.resolve(KILN.relativize(file)));
            }
        }
    }

    private Features features() {
        return new DerivedKit(Contract.read(ContractSource.folder(folder))).features();
    }

    private void feature(String gherkin) throws IOException {
        Files.writeString(folder.resolve("features/more.feature"), gherkin);
    }

    @Test
    void a_rule_with_a_scenario_of_its_own_gets_no_other() {
        String made = features().texts().stream()
                .filter(text -> text.name().equals("own-rules.feature"))
                .findFirst()
                .orElseThrow()
                .gherkin();

        assertThat(made).contains("@KLN-HEAT-001", "Given a job that is fired", "When Alice calls look for the job");
        assertThat(made).contains("@KLN-PIEC-001", "When Alice walks over pieces");
        assertThat(made).contains("@KLN-KEEP-001", "When Alice watches the job until it ends");
        assertThat(made).doesNotContain("KLN-GLAZ-001", "KLN-ENDS-001");
        assertThat(features().texts()).anyMatch(text -> text.name().equals("glaze.feature"));
    }

    @Test
    void the_scenarios_of_a_derived_rule_are_those_of_the_rule_that_takes_its_place() {
        assertThat(features().texts())
                .anyMatch(text ->
                        text.name().equals("life.feature") && text.gherkin().contains("@KLN-ENDS-001"))
                .noneMatch(text -> text.gherkin().contains("@JOB-LIFE-final"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@KLN-GLAZ-009   | Given a job                    | there is no rule KLN-GLAZ-009",
                "@JOB-LIFE-final | Given a job                    | KLN-ENDS-001 takes the place of the rule JOB-LIFE-final",
                "@slow           | Given a job                    | names no rule; tag it",
                "@KLN-GLAZ-001   | Given a job that is frd        | names no state of the contract; did you mean fired?",
                "@KLN-GLAZ-001   | When Alice sends hlt           | names no operation of the contract; did you mean halt?",
                "@KLN-GLAZ-001   | When Bob calls freeze for the job | names no operation of the contract."
            })
    void a_scenario_that_cannot_be_played_is_refused_with_its_line(String tag, String step, String reason)
            throws IOException {
        feature("""
                Feature: More
                  %s
                  Scenario: One
                    %s
                """.formatted(tag, step));

        assertThatThrownBy(this::features)
                .isInstanceOf(ContractError.class)
                .hasMessageContaining("more.feature, line 3: ")
                .hasMessageContaining(reason);
    }

    @Test
    void a_file_that_is_no_gherkin_is_refused() throws IOException {
        feature("Feature: More\n  Scenario: One\n    Given a job\n    Nobody does anything\n");

        assertThatThrownBy(this::features)
                .isInstanceOf(ContractError.class)
                .hasMessageContaining("more.feature is no Gherkin: ")
                .hasMessageContaining("(4:5)");
    }

    @Test
    void a_file_without_a_scenario_is_refused() throws IOException {
        feature("Feature: More\n  Scenari: One\n");

        assertThatThrownBy(this::features).hasMessageContaining("more.feature has no scenario");
    }
}
