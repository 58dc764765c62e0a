package dev.bandstand.mock.violation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected places and words are those of {@code json.loads} of Python 3.11. */
class PythonJsonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\": | 8 | Expecting value",
                "{\"name\" | 7 | Expecting ':' delimiter",
                "{\"name | 1 | Unterminated string starting at",
                "{\"a\":1,} | 7 | Expecting property name enclosed in double quotes",
                "{a:1} | 1 | Expecting property name enclosed in double quotes",
                "{\"a\":1 \"b\":2} | 7 | Expecting ',' delimiter",
                "{\"a\":1}x | 7 | Extra data",
                "[1,] | 3 | Expecting value",
                "[1 2] | 3 | Expecting ',' delimiter",
                "{ | 1 | Expecting property name enclosed in double quotes",
                "[ | 1 | Expecting value",
                "nul | 0 | Expecting value",
                "01 | 1 | Extra data",
                "1. | 1 | Extra data",
                "-  | 0 | Expecting value",
                "{\"a\": \"\\x\"} | 7 | Invalid \\escape",
                "{\"a\": \"\\u12\"} | 8 | Invalid \\uXXXX escape",
                "{\"a\":\"\\ | 5 | Unterminated string starting at",
                "{\"ü🚀\": } | 7 | Expecting value",
                "\"a\tb\" | 2 | Invalid control character at",
            })
    void a_fault_has_the_words_and_the_place_of_python(String text, int at, String message) {
        assertThat(PythonJson.fault(text)).contains(new PythonJson.Fault(message, at));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", " {\"a\": [1, -2.5e3, null, true, \"\\u00fc\\n\"]}\n", "NaN", "{\"a\":1,\"a\":2}"})
    void a_text_that_python_reads_has_no_fault(String text) {
        assertThat(PythonJson.fault(text)).isEmpty();
    }

    @Test
    void a_text_that_nests_deep_ends_the_search() {
        assertThat(PythonJson.fault("[".repeat(1_000_000))).isEmpty();
    }
}
