package dev.bandstand.mock.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.mock.base.InvalidSetting;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverrideReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                    | This override changes nothing. Give one of status, headers, body, text, patch, set and delay.",
                "[]                                    | An override is an object, such as {\"status\": 503}.",
                "{\"staus\":503}                       | An override has no member staus; did you mean status?",
                "{\"status\":99}                       | status must be a whole number from 200 to 599, not 99.",
                "{\"status\":\"503\"}                  | status must be a whole number from 200 to 599, not \"503\".",
                "{\"status\":503.5}                    | status must be a whole number from 200 to 599, not 503.5.",
                "{\"nth\":0,\"status\":503}            | nth must be a whole number of at least 1, not 0.",
                "{\"patch\":[]}                        | patch must be a JSON object, not [].",
                "{\"perform\":\"no\",\"status\":503}   | perform must be true or false, not \"no\".",
                "{\"probability\":2,\"status\":503}    | probability must be a number from 0 to 1, not 2.",
                "{\"body\":{},\"text\":\"x\"}          | An override has a body or a text, not both.",
                "{\"perform\":false,\"patch\":{}}      | An answer in place of the operation needs a body, a text, or a status of 400 or more.",
                "{\"answered\":409,\"status\":500}     | An override with answered looks at the answer of the operation, so perform must be true.",
                "{\"headers\":{\"a b\":\"c\"}}         | \"a b\" is not the name of a header.",
                "{\"headers\":{\"Content-Length\":\"1\"}} | The header Content-Length is written by the server and cannot be overridden.",
                "{\"headers\":{\"A\":\"b\\r\\nC: d\"}} | The value of the header A must be text in one line, in Latin-1.",
                "{\"set\":{\"rows\":1}}                | \"rows\" is not a JSON pointer. Write it like /status or /rows/0/name; * stands for each element.",
                "{\"delay\":\"soon\"}                  | \"soon\" is not a duration. Write it like 250ms, 1.5s, 2m, 1h, 7d or PT1M30S.",
                "{\"delay\":\"1h\"}                    | A delay is at most ten minutes of real time.",
                "{\"status\":                          | The override is not valid JSON: Unexpected end-of-input within/between Object entries.",
            })
    void what_is_wrong_is_told(String json, String message) {
        assertThatThrownBy(() -> OverrideReader.parse(json))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 304, 399})
    void an_operation_takes_place_where_the_answer_is_no_error(int status) {
        assertThat(OverrideReader.parse("{\"status\": %s}".formatted(status))
                        .change()
                        .performs())
                .isTrue();
    }

    @Test
    void an_operation_does_not_take_place_where_the_answer_is_an_error_unless_that_is_said() {
        assertThat(OverrideReader.parse("{\"status\": 503}").change().performs())
                .isFalse();
        assertThat(OverrideReader.parse("{\"status\": 503, \"perform\": true}")
                        .change()
                        .performs())
                .isTrue();
        assertThat(OverrideReader.parse("{\"patch\": {\"a\": 1}}").change().performs())
                .isTrue();
    }

    @Test
    void names_can_be_written_in_both_ways() {
        assertThat(OverrideReader.parse("{\"delay-ms\": 20}").change().delay())
                .isEqualTo(OverrideReader.parse("{\"delay_ms\": 20}").change().delay())
                .isEqualTo(Duration.ofMillis(20));
    }
}
