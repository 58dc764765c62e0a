package dev.bandstand.mock.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {

    private static final int LARGE = MemoryBudget.SMALL + 1;

    private final MemoryBudget budget = new MemoryBudget(3 * LARGE, Duration.ofHours(1));

    @Test
    void a_small_message_passes_when_nothing_is_left() {
        assertThat(share().grow(3 * LARGE)).isTrue();

        assertThat(share().grow(MemoryBudget.SMALL)).isTrue();
        assertThat(share().grow(LARGE)).isFalse();
    }

    @Test
    void a_message_that_grows_takes_what_it_needs_more() {
        MemoryBudget.Share share = share();

        assertThat(share.grow(LARGE)).isTrue();
        assertThat(share.grow(2 * LARGE)).isTrue();
        assertThat(share().grow(LARGE)).isTrue();
        assertThat(share().grow(LARGE)).isFalse();
    }

    @Test
    void what_a_message_took_is_given_back_once() {
        MemoryBudget.Share share = share();
        share.grow(2 * LARGE);

        share.close();
        share.close();

        assertThat(share.grow(LARGE)).isFalse();
        assertThat(share().grow(3 * LARGE)).isTrue();
        assertThat(share().grow(LARGE)).isFalse();
    }

    @Test
    void a_message_that_was_refused_keeps_what_it_has() {
        MemoryBudget.Share share = share();
        share.grow(2 * LARGE);

        assertThat(share.grow(4 * LARGE)).isFalse();
        assertThat(share().grow(LARGE)).isTrue();
    }

    @Test
    void a_message_that_needs_more_than_all_passes_while_no_other_takes_any() {
        MemoryBudget.Share share = share();

        assertThat(share.grow(4 * LARGE)).isTrue();
        assertThat(share().grow(LARGE)).isFalse();
        assertThat(share().grow(MemoryBudget.SMALL)).isTrue();
        share.close();

        assertThat(share().grow(LARGE)).isTrue();
        assertThat(share().grow(4 * LARGE)).isFalse();
    }

    @Test
    void a_message_that_waits_is_counted_whatever_its_size() {
        share().waits(1);

        assertThat(share().grow(3 * LARGE)).isFalse();
    }

    @Test
    void the_messages_that_wait_longest_are_given_up_for_one_that_begins_to_wait() {
        List<String> dropped = new ArrayList<>();
        MemoryBudget.Share oldest = budget.share(() -> dropped.add("oldest"));
        MemoryBudget.Share older = budget.share(() -> dropped.add("older"));
        MemoryBudget.Share longGone = budget.share(() -> dropped.add("gone"));
        longGone.waits(1);
        longGone.close();
        oldest.waits(1);
        older.waits(1);

        budget.share(() -> dropped.add("newest")).waits(3 * LARGE - 1);

        assertThat(dropped).containsExactly("oldest");
        assertThat(oldest.grow(1)).isFalse();
        assertThat(oldest.isClosed()).isTrue();
    }

    @Test
    void a_message_that_has_arrived_is_not_given_up() {
        List<String> dropped = new ArrayList<>();
        MemoryBudget.Share arrived = budget.share(() -> dropped.add("arrived"));
        arrived.waits(2 * LARGE);
        arrived.arrived();

        budget.share(() -> dropped.add("newest")).waits(3 * LARGE - 1);

        assertThat(dropped).isEmpty();
        assertThat(arrived.grow(2 * LARGE)).isTrue();
    }

    @Test
    void a_message_that_has_passed_takes_nothing_until_another_follows() {
        MemoryBudget.Share share = share();
        share.waits(3 * LARGE);
        assertThat(share().grow(LARGE)).isFalse();

        share.passed();

        assertThat(share().grow(LARGE)).isTrue();
        share.waits(2 * LARGE);
        assertThat(share().grow(LARGE)).isFalse();
    }

    @Test
    void messages_that_have_waited_long_are_given_up_for_a_large_one() {
        MemoryBudget impatient = new MemoryBudget(3 * LARGE, Duration.ZERO);
        List<String> dropped = new ArrayList<>();
        impatient.share(() -> dropped.add("older")).waits(2 * LARGE);
        impatient.share(() -> dropped.add("newer")).waits(1);

        assertThat(impatient.share(() -> {}).grow(LARGE)).isTrue();
        assertThat(dropped).containsExactly("older");
    }

    private MemoryBudget.Share share() {
        return budget.share(() -> {});
    }
}
