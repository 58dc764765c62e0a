package dev.bandstand.kit.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.config.UsageError;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkTest {

    @Test
    void the_text_of_a_walk_is_read_as_it_was_written() {
        String text = """
                a new job
                a new job with a different query
                a new job that is going to fail
                Bob submits a build of his own
                job 4: Bob polls the job
                job 1: Alice polls the job
                job 2: Bob cancels the job
                job 1: Alice notes the cursor of its second page
                job 2: Bob reads the page of that cursor
                job 1: Bob reads the other job with that cursor
                job 1: somebody polls the job with an empty key
                job 1: Alice lists all jobs 2 at a time, from the oldest to the newest
                job 1: Alice deletes the job in another workspace
                job 1: Alice waits until the job is paused or finished
                job 1: nobody calls for a while
                job 2: the two jobs are compared
                Alice reads the credit balance
                250 ms pass
                job 1: Alice pauses the job | job 1: Alice resumes the job | job 1: somebody without a key polls the job
                """;

        assertThat(Walk.parse(text).text()).isEqualTo(text);
    }

    @Test
    void comments_and_empty_lines_are_left_out() {
        assertThat(Walk.parse("# TAM-PAUS-002: broken\n\n  a new job\n").text()).isEqualTo("a new job\n");
    }

    @Test
    void a_line_that_is_no_step_is_refused_with_its_number() {
        assertThatThrownBy(() -> Walk.parse("a new job\njob 1: Alice deletes it\n"))
                .isInstanceOf(UsageError.class)
                .hasMessage("Line 2 of the walk, \"job 1: Alice deletes it\", is not a step. Steps are, for example:"
                        + " a new job; job 1: Alice polls the job; job 1: Bob pauses the job; 500 ms pass;"
                        + " and polls and commands joined by |.");
    }

    @Test
    void only_polls_and_commands_can_be_sent_together() {
        assertThatThrownBy(() -> Walk.parse("a new job\njob 1: Alice polls the job | a new job\n"))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("\"a new job\"");
    }

    @Test
    void the_steps_of_a_folder_are_read_as_they_were_written() {
        String text = """
                a new job that plays the scenario ends-failed
                Alice submits two jobs at one instant and reads only the second, often
                Alice submits a body that the contract does not allow
                Alice calls cancelBatch with an id that no job has
                job 3: somebody with an invented key calls cancelBatch for the job
                job 2: Alice walks over listBatches with pages of 2
                job 2: Alice walks over listBatches with pages of the largest size
                job 1: Alice watches the job until it ends
                job 1: Alice waits until the job has left the state in_progress
                job 1: Alice calls cancelBatch for the job | job 1: Alice polls the job
                """;

        assertThat(Walk.parse(text).text()).isEqualTo(text);
    }

    @Test
    void a_walk_whose_beginning_is_missing_is_refused() {
        assertThatThrownBy(() -> Walk.parse("a new job\n\njob 2: Alice polls the job\n"))
                .isInstanceOf(UsageError.class)
                .hasMessage("Line 3 of the walk is about job 2, but the lines before it submit only job 1."
                        + " Is the beginning of the file missing?");
        assertThatThrownBy(() -> Walk.parse("# TAM-PAUS-002: broken\n"))
                .isInstanceOf(UsageError.class)
                .hasMessageStartingWith("The walk has no steps.");
    }

    @Test
    void a_walk_contains_one_whose_steps_it_takes_in_their_order() {
        Walk walk = Walk.parse("""
                a new job
                a new job
                job 2: Alice waits until the job is running
                job 2: Alice pauses the job | job 2: Alice polls the job
                job 2: Alice pauses the job
                """);

        assertThat(walk.contains(Walk.parse("a new job\njob 1: Alice pauses the job\njob 1: Alice pauses the job\n")))
                .isTrue();
        assertThat(walk.contains(Walk.parse(
                        "a new job\njob 1: Alice pauses the job\njob 1: Alice waits until the job is running\n")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Alice reads the credit balance, true",
        "job 1: Alice lists all jobs, true",
        "job 1: Alice lists the jobs with page_size 0, true",
        "'job 1: Alice lists all jobs 2 at a time, from the oldest to the newest', true",
        "job 1: Alice reads the job in another workspace, false",
        "job 1: Alice reads all its pages, false",
        "job 1: Alice cancels the job, false"
    })
    void steps_that_show_other_walks_of_the_account_are_known(String step, boolean shown) {
        StepMenu menu = StepMenu.of(Optional.empty(), new Abilities("openfunnel-tam", true, false, false, 4));

        assertThat(menu.readsAccount(StepText.parse(step, 1))).isEqualTo(shown);
    }
}
