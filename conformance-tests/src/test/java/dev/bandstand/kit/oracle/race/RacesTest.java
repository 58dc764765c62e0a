package dev.bandstand.kit.oracle.race;

import static dev.bandstand.kit.dialect.JobState.CANCELLING;
import static dev.bandstand.kit.dialect.JobState.COMPLETED;
import static dev.bandstand.kit.dialect.JobState.PAUSED;
import static dev.bandstand.kit.dialect.JobState.PAUSING;
import static dev.bandstand.kit.dialect.JobState.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.race.HistoryCall.Effect;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.OperationKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Histories made by hand: a call is written with the seconds at which it was sent and answered. */
class RacesTest {

    private final Races races = new Races(new DialectMoves(Dialect.of(Contract.shipped("openfunnel-tam"))));
    private final List<HistoryCall> history = new ArrayList<>();

    @Test
    void calls_one_after_the_other_that_follow_the_table_have_an_order() {
        poll(0, 1, RUNNING);
        done(OperationKind.PAUSE, 2, 3, PAUSING);
        poll(4, 5, PAUSED);
        done(OperationKind.RESUME, 6, 7, RUNNING);
        poll(8, 9, COMPLETED);

        assertThat(races.smallest(history)).isEmpty();
    }

    @Test
    void two_polls_during_a_pause_may_see_the_job_before_and_after_it() {
        poll(0, 1, RUNNING);
        done(OperationKind.PAUSE, 2, 9, PAUSING);
        poll(3, 4, RUNNING);
        poll(5, 6, PAUSED);

        assertThat(races.smallest(history)).isEmpty();
    }

    @Test
    void two_polls_during_a_pause_cannot_see_it_undone() {
        poll(0, 1, RUNNING);
        done(OperationKind.PAUSE, 2, 9, PAUSING);
        poll(3, 4, PAUSED);
        poll(5, 6, RUNNING);

        assertThat(numbers()).containsExactly(3, 4);
    }

    @Test
    void a_resume_under_way_explains_that_a_pause_was_undone() {
        poll(0, 1, RUNNING);
        done(OperationKind.PAUSE, 2, 9, PAUSING);
        done(OperationKind.RESUME, 2, 9, RUNNING);
        poll(3, 4, PAUSED);
        poll(5, 6, RUNNING);

        assertThat(races.smallest(history)).isEmpty();
    }

    @Test
    void an_accepted_cancel_does_not_leave_the_job_paused_in_any_order() {
        poll(0, 1, RUNNING);
        done(OperationKind.PAUSE, 2, 4, PAUSING);
        done(OperationKind.CANCEL, 2, 4, CANCELLING);
        poll(5, 6, PAUSED);

        assertThat(numbers()).containsExactly(3, 4);
    }

    @Test
    void a_cancel_without_an_answer_may_have_had_no_effect() {
        poll(0, 1, RUNNING);
        done(OperationKind.PAUSE, 2, 4, PAUSING);
        call(OperationKind.CANCEL, Effect.UNCERTAIN, 2, 4, null);
        poll(5, 6, PAUSED);

        assertThat(races.smallest(history)).isEmpty();
    }

    @Test
    void an_end_that_was_seen_is_final_for_overlapping_readers_too() {
        poll(0, 3, RUNNING);
        poll(1, 2, COMPLETED);
        poll(4, 5, RUNNING);

        assertThat(numbers()).containsExactly(2, 3);
    }

    @Test
    void a_command_that_no_state_allows_has_no_order() {
        poll(0, 1, COMPLETED);
        done(OperationKind.PAUSE, 2, 4, PAUSING);
        poll(3, 5, COMPLETED);

        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void eight_pauses_at_once_have_an_order() {
        poll(0, 1, RUNNING);
        for (int pause = 0; pause < 8; pause++) {
            done(OperationKind.PAUSE, 2, 9, pause % 2 == 0 ? PAUSING : PAUSED);
        }
        poll(10, 11, PAUSED);

        assertThat(races.smallest(history)).isEmpty();
    }

    @Test
    void a_report_of_a_worker_may_lead_anywhere() {
        poll(0, 1, PAUSED);
        call(OperationKind.COMMAND, Effect.ANYTHING, 2, 4, null);
        poll(3, 5, RUNNING);

        assertThat(races.smallest(history)).isEmpty();
    }

    private List<Integer> numbers() {
        return races.smallest(history).orElseThrow().stream()
                .map(HistoryCall::number)
                .toList();
    }

    private void poll(int sent, int received, JobState shown) {
        call(OperationKind.OBSERVE, Effect.NONE, sent, received, shown);
    }

    private void done(OperationKind kind, int sent, int received, JobState shown) {
        call(kind, Effect.DONE, sent, received, shown);
    }

    private void call(
            OperationKind kind,
            Effect effect,
            int sent,
            int received,
            @org.jspecify.annotations.Nullable JobState shown) {
        history.add(new HistoryCall(
                history.size() + 1,
                kind.word(),
                effect,
                Optional.ofNullable(shown).map(JobState::word),
                Instant.ofEpochSecond(sent),
                Instant.ofEpochSecond(received)));
    }
}
