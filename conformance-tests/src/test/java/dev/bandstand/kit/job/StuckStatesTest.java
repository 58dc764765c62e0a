package dev.bandstand.kit.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.dialect.JobState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StuckStatesTest {

    private static final Duration SETTLE = Duration.ofMinutes(10);

    private final StuckStates stuck = new StuckStates();

    @Test
    void one_wait_in_vain_may_be_chance_and_two_are_not() {
        waitInVain(JobState.PAUSING);
        assertThat(stuck.allowed(JobState.PAUSING, SETTLE)).isEqualTo(SETTLE);

        waitInVain(JobState.PAUSING);
        assertThat(stuck.allowed(JobState.PAUSING, SETTLE)).isEqualTo(Duration.ofSeconds(10));
        assertThat(stuck.allowed(JobState.RUNNING, SETTLE)).isEqualTo(SETTLE);
    }

    @Test
    void a_job_that_rests_where_it_should_have_been_cancelled_is_given_up_soon() {
        assertThat(stuck.allowed(JobState.PAUSED, SETTLE)).isEqualTo(Duration.ofSeconds(30));
        assertThat(stuck.allowed(JobState.PAUSED, Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(10));
        assertThat(stuck.allowed(JobState.PAUSED, Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));

        waitInVain(JobState.PAUSED);
        waitInVain(JobState.PAUSED);
        assertThat(stuck.allowed(JobState.PAUSED, SETTLE)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_hundred_waits_for_a_stuck_server_take_no_longer_than_three_whole_ones() {
        Duration all = Duration.ZERO;
        for (int scenario = 0; scenario < 100; scenario++) {
            all = all.plus(waitInVain(JobState.CANCELLING));
        }

        assertThat(all).isLessThanOrEqualTo(SETTLE.multipliedBy(3));
    }

    @Test
    void a_goal_beyond_a_state_that_jobs_stay_in_is_not_tried_again() {
        waitInVain(JobState.PAUSING);
        assertThat(stuck.before(JobState.PAUSED)).isEmpty();

        waitInVain(JobState.PAUSING);
        assertThat(stuck.before(JobState.PAUSED)).contains(JobState.PAUSING);
        assertThat(stuck.before(JobState.RUNNING)).isEmpty();
        assertThat(stuck.before(JobState.CANCELLED)).isEmpty();
    }

    @Test
    void a_command_after_which_jobs_hang_is_not_sent_again() {
        waitInVain(JobState.CANCELLING);
        assertThat(stuck.after(Command.CANCEL)).isEmpty();

        waitInVain(JobState.CANCELLING);
        assertThat(stuck.after(Command.CANCEL)).contains(JobState.CANCELLING);
        assertThat(stuck.after(Command.PAUSE)).isEmpty();
    }

    private Duration waitInVain(JobState state) {
        Duration allowed = stuck.allowed(state, SETTLE);
        stuck.gaveUp(state, allowed);
        return allowed;
    }
}
