package dev.bandstand.mock.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryBudgetTest {

    private static final int LARGE = MemoryBudget.SMALL + 1;

    private final MemoryBudget budget = new MemoryBudget(3 * LARGE);

    @Test
    void a_small_message_passes_when_nothing_is_left() {
        assertThat(budget.share().grow(3 * LARGE)).isTrue();

        assertThat(budget.share().grow(MemoryBudget.SMALL)).isTrue();
        assertThat(budget.share().grow(LARGE)).isFalse();
    }

    @Test
    void a_message_that_grows_takes_what_it_needs_more() {
        MemoryBudget.Share share = budget.share();

        assertThat(share.grow(LARGE)).isTrue();
        assertThat(share.grow(2 * LARGE)).isTrue();
        assertThat(budget.share().grow(LARGE)).isTrue();
        assertThat(budget.share().grow(LARGE)).isFalse();
    }

    @Test
    void what_a_message_took_is_given_back_once() {
        MemoryBudget.Share share = budget.share();
        share.grow(2 * LARGE);

        share.close();
        share.close();

        assertThat(share.grow(LARGE)).isFalse();
        assertThat(budget.share().grow(3 * LARGE)).isTrue();
        assertThat(budget.share().grow(LARGE)).isFalse();
    }

    @Test
    void a_message_that_was_refused_keeps_what_it_has() {
        MemoryBudget.Share share = budget.share();
        share.grow(2 * LARGE);

        assertThat(share.grow(4 * LARGE)).isFalse();
        assertThat(budget.share().grow(LARGE)).isTrue();
    }

    @Test
    void a_message_that_needs_more_than_all_passes_while_no_other_takes_any() {
        MemoryBudget.Share share = budget.share();

        assertThat(share.grow(4 * LARGE)).isTrue();
        assertThat(budget.share().grow(LARGE)).isFalse();
        assertThat(budget.share().grow(MemoryBudget.SMALL)).isTrue();
        share.close();

        assertThat(budget.share().grow(LARGE)).isTrue();
        assertThat(budget.share().grow(4 * LARGE)).isFalse();
    }
}
