package dev.bandstand.kit.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class StopSignalTest {

    private Instant now = Instant.EPOCH;
    private final InstantSource time = () -> now;
    private final StopSignal stop = new StopSignal(time);

    @Test
    void nothing_is_stopped_before_its_deadline() {
        stop.after(Duration.ofSeconds(5), "over");
        now = now.plusSeconds(4);
        stop.check();

        now = now.plusSeconds(1);

        assertThatThrownBy(stop::check).isInstanceOf(TargetGone.class).hasMessage("over");
    }

    @Test
    void the_first_reason_stands_and_listeners_are_told() {
        boolean[] told = new boolean[1];
        stop.whenStopped(() -> told[0] = true);

        stop.stop("interrupted");
        stop.stop("again");

        assertThat(stop.reason()).contains("interrupted");
        assertThat(told[0]).isTrue();
    }

    @Test
    void a_sleep_ends_when_the_run_is_stopped() {
        stop.stop("interrupted");

        assertThatThrownBy(() -> stop.sleep(Duration.ofDays(1))).hasMessage("interrupted");
    }

    @Test
    void calls_go_through_again_while_things_are_cleaned_up_and_not_for_ever() {
        stop.stop("interrupted");
        stop.grant(Duration.ofSeconds(6));
        stop.check();

        now = now.plusSeconds(6);

        assertThatThrownBy(stop::check).hasMessage("The time for cleaning up is over.");
    }
}
