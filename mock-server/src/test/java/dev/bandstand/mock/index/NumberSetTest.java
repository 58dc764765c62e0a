package dev.bandstand.mock.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSetTest {

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 5000", "3, 30000", "4, 4096"})
    void it_is_the_set_and_the_list_that_a_sorted_set_is(long seed, int largest) {
        Random random = new Random(seed);
        NumberSet numbers = new NumberSet();
        TreeSet<Integer> naive = new TreeSet<>();
        for (int step = 0; step < 3_000; step++) {
            int number = random.nextInt(largest);
            if (random.nextInt(3) == 0) {
                numbers.remove(number);
                naive.remove(number);
            } else {
                numbers.add(number);
                naive.add(number);
            }
            int other = random.nextInt(-5, largest + 5_000);
            assertThat(numbers.contains(other)).isEqualTo(naive.contains(other));
            assertThat(numbers.countBefore(other))
                    .isEqualTo(naive.headSet(other).size());
        }
        List<Integer> all = List.copyOf(naive);
        assertThat(numbers.size()).isEqualTo(all.size());
        for (int step = 0; step < 1_000; step++) {
            int from = random.nextInt(all.size() + 3);
            int to = from + random.nextInt(200);
            assertThat(numbers.slice(from, to))
                    .isEqualTo(all.subList(Math.min(from, all.size()), Math.min(to, all.size())));
        }
        assertThat(numbers.slice(-7, 2)).isEqualTo(all.subList(0, 2));
    }
}
