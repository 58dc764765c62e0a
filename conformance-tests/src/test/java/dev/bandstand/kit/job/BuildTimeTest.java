package dev.bandstand.kit.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BuildTimeTest {

    private final BuildTime builds = new BuildTime();

    @Test
    void jobs_are_short_when_few_answers_outlast_them() {
        answers(Duration.ofMillis(250));
        assertThat(builds.isShort()).as("no job was watched yet").isFalse();

        builds.took(Duration.ofMillis(1_500));
        assertThat(builds.isShort()).isTrue();

        builds.took(Duration.ofSeconds(10));
        assertThat(builds.isShort()).as("another job took longer").isFalse();
    }

    @Test
    void one_slow_answer_among_fast_ones_does_not_make_jobs_short() {
        builds.took(Duration.ofMillis(1_500));
        answers(Duration.ofMillis(10));

        builds.answered(Duration.ofMillis(600));

        assertThat(builds.isShort()).isFalse();
    }

    private void answers(Duration time) {
        for (int i = 0; i < 20; i++) {
            builds.answered(time);
        }
    }
}
