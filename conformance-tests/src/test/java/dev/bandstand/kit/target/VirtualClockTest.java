package dev.bandstand.kit.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.mock.MockServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Two runs that step the clock of one world would accuse a good server: each is told instead. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VirtualClockTest {

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final String STEERED = "Somebody else steers the clock of this mock's world";

    private final MockServer mock = MockServer.start(options -> options.withPort(0));
    private final StopSignal stop = new StopSignal(InstantSource.system());

    @AfterAll
    void close() {
        mock.close();
    }

    @Test
    void a_clock_that_another_run_moves_ends_the_run() {
        MockControl other = control();
        try (VirtualClock clock = new VirtualClock(control(), "moved", stop)) {
            clock.pass(STEP);
            other.advance("moved", STEP);

            assertThatThrownBy(() -> clock.pass(STEP))
                    .isInstanceOf(TargetGone.class)
                    .hasMessageStartingWith(STEERED);
            assertThat(stop.reason())
                    .hasValueSatisfying(reason -> assertThat(reason).startsWith(STEERED));
        } finally {
            other.close();
        }
    }

    @Test
    void a_clock_that_another_run_steps_already_is_not_taken() {
        MockControl other = control();
        other.freeze("stepped", true);
        AtomicBoolean over = new AtomicBoolean();
        Thread run = Thread.startVirtualThread(() -> {
            while (!over.get()) {
                other.advance("stepped", STEP);
            }
        });
        MockControl own = control();
        try {
            assertThatThrownBy(() -> new VirtualClock(own, "stepped", stop))
                    .isInstanceOf(TargetGone.class)
                    .hasMessageStartingWith(STEERED);
        } finally {
            over.set(true);
            join(run);
            own.close();
            other.close();
        }
    }

    @Test
    void a_clock_that_somebody_left_frozen_is_taken_and_left_so() {
        MockControl other = control();
        other.freeze("left", true);
        try {
            try (VirtualClock clock = new VirtualClock(control(), "left", stop)) {
                clock.pass(STEP);
            }
            assertThat(other.frozen("left")).isTrue();
        } finally {
            other.close();
        }
    }

    private MockControl control() {
        return MockControl.find(mock.address(), HttpSettings.direct(Duration.ofSeconds(10)))
                .orElseThrow();
    }

    private static void join(Thread run) {
        try {
            run.join();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
