package dev.bandstand.kit.target;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallTest {

    @ParameterizedTest
    @CsvSource({"a~b.c_d-e, a~b.c_d-e", "a b+c/d, a%20b%2Bc%2Fd", "é?, %C3%A9%3F"})
    void what_a_uri_may_hold_as_it_is_is_not_encoded(String text, String encoded) {
        assertThat(Call.encoded(text)).isEqualTo(encoded);
    }
}
