package dev.bandstand.mock.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.message.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final int ROOM = 1 << 20;

    @Test
    void the_latest_calls_stay_and_the_count_goes_on() {
        Journal journal = new Journal(new Journal.Limits(3, ROOM, 100));
        for (int call = 1; call <= 5; call++) {
            journal.add(call(10));
        }
        assertThat(journal.entries()).extracting(JournalEntry::number).containsExactly(3L, 4L, 5L);
        assertThat(journal.oldest()).contains(3L);
        assertThat(journal.counted()).isEqualTo(5);
    }

    @Test
    void calls_that_are_large_together_leave_room_for_fewer() {
        Journal journal = new Journal(new Journal.Limits(1_000, 5_000, 10_000));
        for (int call = 1; call <= 20; call++) {
            journal.add(call(1_000));
        }
        assertThat(journal.entries()).hasSizeBetween(3, 4);
        assertThat(journal.entries().getLast().number()).isEqualTo(20);
    }

    @Test
    void a_call_that_is_larger_than_the_journal_is_kept_until_the_next() {
        Journal journal = new Journal(new Journal.Limits(1_000, 5_000, 10_000));
        journal.add(call(10));
        journal.add(call(9_000));
        assertThat(journal.entries()).extracting(JournalEntry::number).containsExactly(2L);
        journal.add(call(10));
        assertThat(journal.entries()).extracting(JournalEntry::number).containsExactly(3L);
    }

    @Test
    void room_that_was_given_back_is_used_again() {
        Journal journal = new Journal(new Journal.Limits(1_000, 5_000, 10_000));
        journal.add(call(9_000));
        for (int call = 2; call <= 7; call++) {
            journal.add(call(10));
        }
        assertThat(journal.entries()).extracting(JournalEntry::number).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void a_journal_that_keeps_nothing_still_counts() {
        Journal journal = new Journal(Journal.Limits.NOTHING);
        journal.add(call(10));
        assertThat(journal.keepsCalls()).isFalse();
        assertThat(journal.entries()).isEmpty();
        assertThat(journal.oldest()).isEmpty();
        assertThat(journal.counted()).isEqualTo(1);
    }

    @Test
    void journals_share_a_budget_and_the_longest_idle_is_emptied_first() {
        List<Journal> all = new ArrayList<>();
        JournalBudget budget = new JournalBudget(20_000, () -> all);
        Journal.Limits limits = new Journal.Limits(1_000, 10_000, 10_000);
        for (int i = 0; i < 3; i++) {
            all.add(new Journal(limits, budget));
        }
        all.get(0).add(call(6_000, 2));
        all.get(1).add(call(6_000, 1));
        all.get(2).add(call(6_000, 3));
        assertThat(all).noneMatch(journal -> journal.entries().isEmpty());
        all.get(0).add(call(2_000, 4));
        assertThat(all.get(1).entries()).isEmpty();
        assertThat(all.get(1).counted()).isEqualTo(1);
        assertThat(all.get(0).entries()).hasSize(2);
        assertThat(all.get(2).entries()).hasSize(1);
        all.get(0).clear();
        all.get(1).add(call(9_000, 5));
        assertThat(all.get(2).entries()).hasSize(1);
    }

    private static JournalEntry.RecordedCall call(int bytes) {
        return call(bytes, 0);
    }

    private static JournalEntry.RecordedCall call(int bytes, long second) {
        RecordedMessage nothing = new RecordedMessage(List.of(new Header("Accept", "*/*")), new byte[0], 0);
        RecordedMessage answer =
                new RecordedMessage(List.of(new Header("Content-Type", "text/plain")), new byte[bytes], bytes);
        return new JournalEntry.RecordedCall(
                Instant.EPOCH,
                Instant.ofEpochSecond(second),
                "GET",
                "/api",
                "",
                "",
                null,
                nothing,
                200,
                answer,
                null,
                Duration.ZERO,
                List.of(),
                null);
    }
}
