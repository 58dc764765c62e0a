package dev.bandstand.kit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    private final List<Walk> played = new ArrayList<>();

    @Test
    void only_the_steps_that_are_needed_are_left() {
        Walk walk = Walk.parse("""
                a new job
                job 1: Alice polls the job
                5000 ms pass
                a new job
                job 1: Alice pauses the job
                job 2: Alice reads all its pages
                job 1: Alice waits until the job is paused or finished
                job 1: Alice polls the job
                job 1: Alice pauses the job
                job 1: Bob polls the job
                """);

        Walk shortest = shrunk(walk, text -> text.matches("(?s)a new job\n.*Alice pauses.*Alice pauses.*"), 200);

        assertThat(shortest.text()).isEqualTo("a new job\njob 1: Alice pauses the job\njob 1: Alice pauses the job\n");
    }

    @Test
    void concurrent_calls_become_single_ones_and_waits_become_short() {
        Walk walk = Walk.parse("""
                a new job
                800 ms pass
                job 1: Alice cancels the job | job 1: Alice polls the job | job 1: Alice pauses the job
                """);

        Walk shortest =
                shrunk(walk, text -> text.contains("cancels") && text.matches("(?s).*\\n?[1-9]\\d\\d ms pass.*"), 200);

        assertThat(shortest.text()).isEqualTo("100 ms pass\njob 1: Alice cancels the job\n");
    }

    @Test
    void the_number_of_plays_is_bounded() {
        Walk walk = Walk.parse("a new job\n".repeat(40));

        shrunk(walk, text -> true, 4);

        assertThat(played).hasSize(4);
    }

    @Test
    void a_walk_that_needs_each_of_its_steps_stays_as_it_is() {
        Walk walk = Walk.parse("a new job\njob 1: Alice cancels the job\n");

        assertThat(shrunk(walk, text -> text.equals(walk.text()), 200)).isEqualTo(walk);
    }

    @Test
    void several_walks_are_tried_at_the_same_time_and_the_first_that_fails_is_taken() {
        Walk walk = Walk.parse("""
                a new job
                job 1: Alice polls the job
                job 1: Alice pauses the job
                5000 ms pass
                job 1: Alice resumes the job
                job 1: Alice reads all its pages
                """);
        List<Integer> widths = new ArrayList<>();

        Walk shortest = new Shrinker(
                        walks -> {
                            widths.add(walks.size());
                            return IntStream.range(0, walks.size())
                                    .filter(at -> walks.get(at).text().matches("(?s)a new job\n.*pauses.*"))
                                    .findFirst()
                                    .orElse(-1);
                        },
                        3,
                        200,
                        false)
                .shrink(walk);

        assertThat(shortest.text()).isEqualTo("a new job\njob 1: Alice pauses the job\n");
        assertThat(widths).contains(2).allMatch(width -> width <= 3);
    }

    @Test
    void no_walk_is_played_twice_and_real_waits_for_a_state_stay() {
        Walk walk = Walk.parse("a new job\njob 1: Alice waits until the job is finished\nnobody calls for a while\n"
                .replace("nobody", "job 1: nobody"));

        Walk shortest = shrunk(walk, text -> text.equals(walk.text()), 200, true);

        assertThat(shortest).isEqualTo(walk);
        assertThat(played)
                .doesNotHaveDuplicates()
                .noneMatch(tried -> tried.text().contains("ms pass"));
    }

    private Walk shrunk(Walk walk, Predicate<String> fails, int attempts) {
        return shrunk(walk, fails, attempts, false);
    }

    private Walk shrunk(Walk walk, Predicate<String> fails, int attempts, boolean realTime) {
        return new Shrinker(
                        candidates -> {
                            played.addAll(candidates);
                            return fails.test(candidates.getFirst().text()) ? 0 : -1;
                        },
                        1,
                        attempts,
                        realTime)
                .shrink(walk);
    }
}
