package dev.bandstand.kit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.explore.ExploreListener.Progress;
import dev.bandstand.kit.explore.Failure.Finding;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExploreOutputTest {

    private final StringWriter written = new StringWriter();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final ExploreOutput output =
            new ExploreOutput(new PrintWriter(written), new MovedClock(), options(), Optional.empty());

    @Test
    void progress_is_told_every_few_seconds_with_the_time_that_is_left() {
        output.walks(new Progress(3, 40, 1, Duration.ofSeconds(60)));
        pass(2);
        output.remark();
        pass(3);
        output.goesOn("the end of the job", Duration.ZERO, Duration.ofMinutes(10));
        pass(1);
        output.remark();

        assertThat(written.toString().lines())
                .containsExactly("  55 s left; 3 walks, 40 calls, 1 failure; walking, waiting for the end of the job");
    }

    @Test
    void a_broken_rule_is_told_at_once() {
        output.found(
                new Finding("TAM-PAUS-002", "The second pause was refused.", true, ""),
                38,
                new Progress(3, 40, 0, Duration.ofSeconds(60)));
        pass(5);
        output.remark();

        assertThat(written.toString().lines())
                .containsExactly(
                        "  after 38 calls: TAM-PAUS-002: The second pause was refused.",
                        "  55 s left; 3 walks, 40 calls, 0 failures; cutting down the walk that broke TAM-PAUS-002");
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    private static Options options() {
        return Options.of(new Configuration(
                List.of(Layer.defaults(), new Layer("test", Map.of(Key.TARGET, "http://127.0.0.1:1")))));
    }

    private final class MovedClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
