package dev.bandstand.mock.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankedListTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void it_is_a_sorted_list_whatever_is_added_and_removed(long seed) {
        Random random = new Random(seed);
        RankedList<Integer> ranked = new RankedList<>(Comparator.naturalOrder());
        TreeSet<Integer> naive = new TreeSet<>();
        if (seed % 2 == 0) {
            naive.addAll(random.ints(3_000, 0, 9_000).boxed().toList());
            ranked.addAll(naive);
        }
        for (int step = 0; step < 6_000; step++) {
            int element = random.nextInt(9_000);
            if (random.nextInt(100) < (step < 4_000 ? 70 : 20)) {
                ranked.add(element);
                naive.add(element);
            } else {
                ranked.remove(element);
                naive.remove(element);
            }
            if (step % 50 == 0) {
                List<Integer> all = new ArrayList<>(naive);
                int from = random.nextInt(all.size() + 2);
                int to = from + random.nextInt(1_500);
                assertThat(ranked.size()).isEqualTo(all.size());
                assertThat(ranked.slice(from, to))
                        .isEqualTo(all.subList(Math.min(from, all.size()), Math.min(to, all.size())));
                assertThat(ranked.countBefore(each -> each < element))
                        .isEqualTo(naive.headSet(element).size());
            }
        }
    }

    @Test
    void a_slice_outside_is_empty() {
        RankedList<Integer> ranked = new RankedList<>(Comparator.naturalOrder());
        assertThat(ranked.slice(0, 10)).isEmpty();
        assertThat(ranked.countBefore(each -> true)).isZero();
        ranked.add(1);
        assertThat(ranked.slice(-5, 0)).isEmpty();
        assertThat(ranked.slice(5_000_000_000L, 6_000_000_000L)).isEmpty();
        ranked.remove(1);
        assertThat(ranked.slice(0, 10)).isEmpty();
    }

    @Test
    void what_it_takes_to_add_find_and_remove_hardly_grows_with_the_size() {
        int few = comparisons(1_000);
        int many = comparisons(300_000);
        assertThat(many).isLessThan(few * 3);
    }

    /** The comparisons for a thousand additions at the end and in the middle, look-ups and removals. */
    private static int comparisons(int size) {
        AtomicInteger compared = new AtomicInteger();
        RankedList<Integer> ranked = new RankedList<>((left, right) -> {
            compared.incrementAndGet();
            return Integer.compare(left, right);
        });
        ranked.addAll(IntStream.range(0, size).mapToObj(each -> 2 * each).toList());
        compared.set(0);
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            int odd = 2 * random.nextInt(size) + 1;
            ranked.add(odd);
            ranked.add(2 * (size + i));
            ranked.countBefore(each -> {
                compared.incrementAndGet();
                return each < odd;
            });
            ranked.remove(odd);
        }
        return compared.get();
    }
}
