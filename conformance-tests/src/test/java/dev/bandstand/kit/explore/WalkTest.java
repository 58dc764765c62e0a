package dev.bandstand.kit.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.config.UsageError;
import org.junit.jupiter.api.Test;

class WalkTest {

    @Test
    void the_text_of_a_walk_is_read_as_it_was_written() {
        String text = """
                submit
                alice polls 1
                bob cancels 1
                read next of 1
                read again of 1
                read unknown of 1
                read all of 1
                settle 1
                wait 250 ms
                alice pauses 1 | alice resumes 1 | stranger polls 1
                """;

        assertThat(Walk.parse(text).text()).isEqualTo(text);
    }

    @Test
    void comments_and_empty_lines_are_left_out() {
        assertThat(Walk.parse("# TAM-PAUS-002: broken\n\n  submit\n").text()).isEqualTo("submit\n");
    }

    @Test
    void a_line_that_is_no_step_is_refused_with_its_number() {
        assertThatThrownBy(() -> Walk.parse("submit\nalice deletes 1\n"))
                .isInstanceOf(UsageError.class)
                .hasMessage(
                        "Line 2 of the walk, \"alice deletes 1\", is not a step. Steps are: submit; alice polls 1; "
                                + "alice pauses 1; read next of 1; read all of 1; settle 1; wait 500 ms; and several joined by |.");
    }
}
