package dev.bandstand.kit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.explore.Allowance.Limit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final MovedClock clock = new MovedClock();
    private int jobsLeft = 40;
    private final Allowance whole = Allowance.of(Duration.ofMinutes(4), 100, () -> jobsLeft, clock);

    @Test
    void each_limit_is_reached_by_itself() {
        assertThat(whole.reached()).isEmpty();

        jobsLeft = 0;
        assertThat(whole.reached()).hasValue(Limit.JOBS);

        whole.spend(100);
        assertThat(whole.reached()).hasValue(Limit.CALLS);

        clock.pass(Duration.ofMinutes(4));
        assertThat(whole.reached()).hasValue(Limit.TIME);
        assertThat(whole.timeLeft()).isZero();
    }

    @Test
    void a_part_ends_at_its_share_of_what_is_left() {
        clock.pass(Duration.ofMinutes(2));
        whole.spend(60);

        Allowance part = whole.part(0.25);

        assertThat(part.timeLeft()).isEqualTo(Duration.ofSeconds(30));
        part.spend(10);
        assertThat(part.reached()).hasValue(Limit.CALLS);
        assertThat(whole.reached()).isEmpty();
        assertThat(whole.calls()).isEqualTo(70);
    }

    @Test
    void a_part_leaves_the_other_jobs_alone() {
        Allowance part = whole.part(0.25);

        jobsLeft = 31;
        assertThat(part.reached()).isEmpty();
        jobsLeft = 30;
        assertThat(part.reached()).hasValue(Limit.JOBS);
        assertThat(whole.reached()).isEmpty();
    }

    @Test
    void the_last_job_may_be_spent_on_a_part() {
        jobsLeft = 1;

        assertThat(whole.part(0.25).reached()).isEmpty();
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
