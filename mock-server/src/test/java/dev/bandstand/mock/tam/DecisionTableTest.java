package dev.bandstand.mock.tam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.contract.Answer;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.model.TamPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTableTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # status,   pause, resume, cancel
            pending,    200,   409,    200
            running,    200,   409,    200
            pausing,    200,   409,    200
            paused,     200,   200,    200
            cancelling, 409,   409,    200
            cancelled,  409,   409,    409
            completed,  409,   409,    409
            failed,     409,   409,    409
            """)
    void every_status_answers_every_command(String status, int pause, int resume, int cancel) {
        assertThat(answer(status, TamCommand.PAUSE)).isEqualTo(pause);
        assertThat(answer(status, TamCommand.RESUME)).isEqualTo(resume);
        assertThat(answer(status, TamCommand.CANCEL)).isEqualTo(cancel);
    }

    @ParameterizedTest
    @CsvSource({
        "RESUME_OF_RUNNING, no-op, running, RESUME, 200, running",
        "RESUME_OF_PENDING, no-op, pending, RESUME, 200, pending",
        "RESUME_OF_PAUSING, no-op, pausing, RESUME, 200, pausing",
        "RESUME_OF_PAUSING, withdraw, pausing, RESUME, 200, running",
        "RESUME_OF_CANCELLING, no-op, cancelling, RESUME, 200, cancelling",
        "PAUSE_OF_PENDING, conflict, pending, PAUSE, 409, pending",
        "PAUSE_OF_CANCELLING, no-op, cancelling, PAUSE, 200, cancelling",
        "CANCEL_OF_PAUSED, conflict, paused, CANCEL, 409, paused",
        "CANCEL_OF_PAUSING, conflict, pausing, CANCEL, 409, pausing",
        "CANCEL_OF_CANCELLING, conflict, cancelling, CANCEL, 409, cancelling",
    })
    void open_points_follow_their_policy(
            TamPolicy policy, String choice, String status, TamCommand command, int code, String after) {
        Caller caller = Caller.in("fails-in-band");
        String job = jobIn(caller, status);
        caller.withPolicy(policy, choice);
        assertThat(caller.send(job, command).status()).isEqualTo(code);
        assertThat(caller.status(job)).isEqualTo(after);
    }

    @Test
    void a_refused_command_leaves_no_trace() {
        Caller caller = Caller.in("quick");
        String job = jobIn(caller, "completed");
        var before = caller.poll(job);
        for (TamCommand command : TamCommand.values()) {
            caller.send(job, command);
        }
        assertThat(caller.poll(job)).isEqualTo(before);
    }

    @Test
    void unknown_policies_and_choices_are_refused_with_the_known_ones() {
        assertThatThrownBy(() -> Policies.of(Map.of("resume-of-runing", "no-op"), List.of(TamPolicy.values())))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith(
                        "There is no policy resume-of-runing; did you mean resume-of-running? The policies are: submit-answer, ");
        assertThatThrownBy(() -> Policies.of(Map.of("resume-of-running", "418"), List.of(TamPolicy.values())))
                .hasMessage("Policy resume-of-running cannot be 418. It can be: conflict, no-op.");
    }

    private static int answer(String status, TamCommand command) {
        Caller caller = Caller.in(status.equals("failed") ? "fails-in-band" : "quick");
        String job = jobIn(caller, status);
        Answer answer = caller.send(job, command);
        return answer.status();
    }

    private static String jobIn(Caller caller, String status) {
        String job = caller.submit();
        switch (status) {
            case "pending" -> {}
            case "running" -> caller.wait("500ms");
            case "pausing" -> caller.wait("500ms").pause(job);
            case "paused" -> {
                caller.wait("500ms").pause(job);
                caller.wait("10s");
            }
            case "cancelling" -> caller.wait("500ms").cancel(job);
            case "cancelled" -> {
                caller.cancel(job);
                caller.wait("10s");
            }
            default -> caller.wait("10s");
        }
        assertThat(caller.status(job)).isEqualTo(status);
        return job;
    }
}
