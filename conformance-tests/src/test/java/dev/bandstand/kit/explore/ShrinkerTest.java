package dev.bandstand.kit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    private final List<Walk> played = new ArrayList<>();

    @Test
    void only_the_steps_that_are_needed_are_left() {
        Walk walk = Walk.parse("""
                submit
                alice polls 1
                wait 5000 ms
                submit
                alice pauses 1
                read all of 2
                settle 1
                alice polls 1
                alice pauses 1
                bob polls 1
                """);

        Walk shortest = shrunk(walk, text -> text.matches("(?s)submit\n.*alice pauses 1\n.*alice pauses 1\n.*"), 200);

        assertThat(shortest.text()).isEqualTo("submit\nalice pauses 1\nalice pauses 1\n");
    }

    @Test
    void concurrent_calls_become_single_ones_and_waits_become_short() {
        Walk walk = Walk.parse("submit\nwait 800 ms\nalice cancels 1 | alice polls 1 | alice pauses 1\n");

        Walk shortest = shrunk(
                walk, text -> text.contains("cancels") && text.matches("(?s).*wait ([1-9]\\d\\d|8000) ms.*"), 200);

        assertThat(shortest.text()).isEqualTo("wait 100 ms\nalice cancels 1\n");
    }

    @Test
    void the_number_of_plays_is_bounded() {
        Walk walk = Walk.parse("submit\n".repeat(40));

        shrunk(walk, text -> true, 4);

        assertThat(played).hasSize(4);
    }

    @Test
    void a_walk_that_needs_each_of_its_steps_stays_as_it_is() {
        Walk walk = Walk.parse("submit\nalice cancels 1\n");

        assertThat(shrunk(walk, text -> text.equals(walk.text()), 200)).isEqualTo(walk);
    }

    private Walk shrunk(Walk walk, java.util.function.Predicate<String> fails, int attempts) {
        return new Shrinker(
                        candidate -> {
                            played.add(candidate);
                            return fails.test(candidate.text());
                        },
                        attempts)
                .shrink(walk);
    }
}
