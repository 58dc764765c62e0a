package dev.bandstand.spec.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^las:model:[a-z0-9-_]+$",
                "^[0-9]{4}-?[0-9]{2}( |T)?(.[0-9]{1,6})?(Z|[+][0-9]{2}(:|)[0-9]{2})$",
                "^(?:ab|cd)*\\.\\d+?[^\\]x]{2,}$",
                "^(?<year>\\d{4})\\p{L}\\w\\s\\bx",
                "^arn:aws[a-z-]*:iam::\\d{12}:role/.+$",
                "^$",
                "plain"
            })
    void a_text_matches_its_pattern(String pattern) {
        assertThat(PatternText.of(pattern, 0))
                .hasValueSatisfying(text -> assertThat(text).containsPattern(pattern));
    }

    @Test
    void a_text_is_as_long_as_it_must_be() {
        assertThat(PatternText.of("^[a-z]+$", 20))
                .hasValueSatisfying(
                        text -> assertThat(text).hasSizeGreaterThanOrEqualTo(20).matches("[a-z]+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(?=.*x)[a-z]+$", "[", "(?!a)b", "^a{2}(", "(x{9999}){9999}", "\\"})
    void a_pattern_that_is_not_understood_has_no_text(String pattern) {
        assertThat(PatternText.of(pattern, 0)).isEmpty();
    }
}
