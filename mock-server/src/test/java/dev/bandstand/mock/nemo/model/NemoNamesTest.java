package dev.bandstand.mock.nemo.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NemoNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customizer                  | customizer
            My Source/ü                 | My Source/ü
            A source that is much longer | A source that is muc
            """)
    void a_generated_name_begins_with_its_source_as_the_service_has_it(String source, String start) {
        assertThat(NemoNames.generated(source, new UUID(-1, 7)))
                .startsWith(start + "-")
                .matches(".*-[a-z0-9]{8}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "a1", "a.b+c@d_e", "job-1"})
    void names_of_the_documented_pattern_are_legal(String name) {
        assertThat(NemoNames.isLegal(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "", "Job", "1job", "a--b", "a-", "a b", "a/b"})
    void names_beyond_it_are_not(String name) {
        assertThat(NemoNames.isLegal(name)).isFalse();
    }

    @Test
    void the_longest_name_has_63_characters() {
        assertThat(NemoNames.isLegal("a".repeat(63))).isTrue();
        assertThat(NemoNames.isLegal("a".repeat(64))).isFalse();
    }
}
