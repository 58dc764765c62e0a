package dev.bandstand.mock.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.spec.Durations;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationSettingTest {

    @Test
    void lengths_are_read_to_the_nanosecond() {
        assertThat(DurationSetting.parse("250ms")).isEqualTo(Duration.ofMillis(250));
        assertThat(DurationSetting.parse("1.000000001s")).isEqualTo(Duration.ofNanos(1_000_000_001));
        assertThat(DurationSetting.parse("1.5h")).isEqualTo(Duration.ofMinutes(90));
        assertThat(DurationSetting.parse("PT1M30S")).isEqualTo(Duration.ofSeconds(90));
        assertThat(DurationSetting.parse("876000h")).isEqualTo(Durations.LONGEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999h", "999999999m", "876000.1h", "876001h", "P36501D", "P106751991167300D"})
    void lengths_beyond_a_hundred_years_are_refused(String text) {
        assertThatThrownBy(() -> DurationSetting.parse(text))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("\"%s\" is too long. A duration is at most 36500 days.", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "-1s", "PT-1S", "1w", "9999999999s", "PT999999999999999999H"})
    void what_is_no_duration_is_refused(String text) {
        assertThatThrownBy(() -> DurationSetting.parse(text))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("is not a duration");
    }
}
