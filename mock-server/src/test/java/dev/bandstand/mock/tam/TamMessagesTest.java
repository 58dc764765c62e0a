package dev.bandstand.mock.tam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.model.TamPolicy;
import dev.bandstand.mock.tam.model.TamStatus;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented examples say it in these words. */
class TamMessagesTest {

    private static final String JOB = "8a8e8a97-8192-48ff-849a-d8a96e949732";

    @Test
    void commands_that_are_accepted_are_answered_as_in_the_examples() {
        assertThat(TamMessages.submitted(JOB))
                .isEqualTo("TAM build started. Poll GET /api/v1/tam/build/8a8e8a97-8192-48ff-849a-d8a96e949732"
                        + " for status and results.");
        assertThat(TamMessages.accepted(TamCommand.PAUSE, JOB))
                .isEqualTo("Pause requested. The in-flight sub process will finish and be written, then the job will"
                        + " pause. Resume with POST /api/v1/tam/build/8a8e8a97-8192-48ff-849a-d8a96e949732/resume.");
        assertThat(TamMessages.accepted(TamCommand.RESUME, JOB))
                .isEqualTo("Resume started. Poll GET /api/v1/tam/build/8a8e8a97-8192-48ff-849a-d8a96e949732"
                        + " for status and results.");
        assertThat(TamMessages.accepted(TamCommand.CANCEL, JOB))
                .isEqualTo("Cancellation requested. Poll GET /api/v1/tam/build/8a8e8a97-8192-48ff-849a-d8a96e949732"
                        + " for the final status and the companies built before cancellation.");
    }

    @Test
    void a_command_that_changes_nothing_says_so() {
        assertThat(TamMessages.unchanged(TamStatus.PAUSED, JOB))
                .isEqualTo("The job is paused already. Poll GET /api/v1/tam/build/8a8e8a97-8192-48ff-849a-d8a96e949732"
                        + " for status and results.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CANCEL | COMPLETED | own        | Job already finished (completed); cannot cancel.
                    CANCEL | CANCELLED | documented | Job already finished (cancelled); cannot cancel.
                    PAUSE  | FAILED    | own        | Job already finished (failed); cannot pause.
                    RESUME | RUNNING   | own        | Job is running; cannot resume.
                    PAUSE  | COMPLETED | documented | Job already finished (completed / failed / cancelled); cannot cancel.
                    """)
    void a_conflict_is_told_in_plain_words_or_in_those_that_are_documented(
            TamCommand command, TamStatus status, String choice, String sentence) {
        Policies policies = new Policies(Map.of(TamPolicy.CONFLICT_TEXT.key(), choice));
        assertThat(TamMessages.conflict(command, status, policies)).isEqualTo(sentence);
    }
}
