package dev.bandstand.kit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.verdict.Waiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaiverFileTest {

    private static final List<String> RULES = List.of("TAM-PAUS-001", "TAM-PAUS-009");
    private static final String WHOLE =
            "- {rule: TAM-PAUS-001, finding: too late by far, reason: known, owner: QA, expires: 2027-01-31}";

    @TempDir
    Path folder;

    @Test
    void a_waiver_is_read() throws IOException {
        assertThat(WaiverFile.read(file(WHOLE), RULES).waivers())
                .containsExactly(
                        new Waiver("TAM-PAUS-001", "too late by far", "known", "QA", LocalDate.of(2027, 1, 31), ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TAM-PAUS-001 | TAM-PAUS-999 | w.yaml: there is no rule TAM-PAUS-999; did you mean TAM-PAUS-009?",
                "finding: too late by far | findng: late | w.yaml, line 1: a waiver has no member findng; did you mean finding?",
                "finding: too late by far, | `` | w.yaml, line 1: the waiver needs a text for finding.",
                "too late by far | \"\" | w.yaml, line 1: the waiver needs a text for finding.",
                "2027-01-31 | tomorrow | w.yaml, line 1: \"tomorrow\" is no date such as 2027-01-31.",
                "- { | { | w.yaml is not a list of waivers.",
                "} | `` | w.yaml, line 1: this is no YAML"
            })
    void a_mistake_is_told_with_its_line(String part, String mistake, String message) throws IOException {
        Path file = file(WHOLE.replace(part, mistake));

        assertThatThrownBy(() -> WaiverFile.read(file, RULES))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'4'", "409", "'A pause'"})
    void a_finding_that_fits_other_failures_too_is_refused(String finding) throws IOException {
        Path file = file(WHOLE.replace("too late by far", finding));

        assertThatThrownBy(() -> WaiverFile.read(file, RULES))
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith(file + ": the finding of the waiver of TAM-PAUS-001 is ")
                .hasMessageEndingWith("Copy at least 8 characters of the text that a check prints for the failure.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "-", "- TAM-PAUS-002", "rule: TAM-PAUS-002"})
    void text_that_holds_no_waivers_is_refused(String text) throws IOException {
        Path file = file(text);

        assertThatThrownBy(() -> WaiverFile.read(file, RULES))
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith(file.toString());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("w.yaml"), text);
    }
}
