package dev.bandstand.kit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaiverFileTest {

    private static final String WAIVER =
            "- {rule: TAM-PAUS-002, finding: %s, reason: known, owner: us, expires: 2099-01-31}\n";

    @TempDir
    Path folder;

    @Test
    void a_part_of_a_finding_is_enough_and_an_issue_is_not_needed() throws IOException {
        Path file = file(WAIVER.formatted("came back 409"));

        assertThat(WaiverFile.read(file).waivers()).singleElement().satisfies(waiver -> {
            assertThat(waiver.rule()).isEqualTo("TAM-PAUS-002");
            assertThat(waiver.finding()).isEqualTo("came back 409");
            assertThat(waiver.expires()).isEqualTo("2099-01-31");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'4'", "409", "'        '", "'A pause'"})
    void a_finding_that_fits_other_failures_too_is_refused(String finding) throws IOException {
        Path file = file(WAIVER.formatted(finding));

        assertThatThrownBy(() -> WaiverFile.read(file))
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith(file + ": the finding of the waiver of TAM-PAUS-002 is ")
                .hasMessageEndingWith(
                        "Copy at least 8 characters of the text that a check prints for the failure.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "-",
                "- TAM-PAUS-002",
                "rule: TAM-PAUS-002",
                "- {rule: TAM-PAUS-002, finding: came back 409, reason: known, owner: us}",
                "- {rule: TAM-PAUS-002, finding: came back 409, reason: known, owner: us, expires: soon}",
                "- {rule: TAM-PAUS-002, finding: came back 409, reason: known, owner: us, expires: }",
                "- {rule: TAM-PAUS-002, finding: , reason: known, owner: us, expires: 2099-01-31}"
            })
    void what_is_no_list_of_waivers_is_refused(String text) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> WaiverFile.read(file))
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith(file + " is not a list of waivers");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("waivers.yaml"), text);
    }
}
