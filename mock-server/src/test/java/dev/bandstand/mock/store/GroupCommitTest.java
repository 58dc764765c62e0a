package dev.bandstand.mock.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that commit at the same time share a write, but never one that began before they committed. */
@Timeout(60)
class GroupCommitTest {

    private static final int WRITERS = 20;

    private final AtomicInteger writes = new AtomicInteger();
    private final Queue<Integer> seen = new ConcurrentLinkedQueue<>();

    @Test
    void those_who_come_during_a_write_share_the_next_one() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        GroupCommit group = new GroupCommit(() -> {
            if (writes.incrementAndGet() == 1) {
                begun.countDown();
                awaited(end);
            }
        });
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<Integer> first = threads.submit(() -> writesSeen(group));
            awaited(begun);
            List<Thread> waiting = IntStream.range(0, WRITERS)
                    .mapToObj(each -> Thread.ofPlatform().start(() -> seen.add(writesSeen(group))))
                    .toList();
            while (waiting.stream().anyMatch(each -> each.getState() != Thread.State.WAITING)) {
                Thread.onSpinWait();
            }
            assertThat(writes).hasValue(1);
            end.countDown();
            assertThat(first.get()).isPositive();
            for (Thread each : waiting) {
                assertThat(each.join(Duration.ofSeconds(30))).isTrue();
            }
        }
        assertThat(seen).hasSize(WRITERS).containsOnly(2);
        assertThat(writes).as("one write for all who waited").hasValue(2);
    }

    @Test
    void one_after_the_other_each_has_a_write_of_its_own() {
        GroupCommit group = new GroupCommit(writes::incrementAndGet);
        assertThat(IntStream.range(0, 3).map(each -> writesSeen(group))).containsExactly(1, 2, 3);
    }

    @Test
    void a_write_that_failed_counts_for_nobody() throws SQLException {
        GroupCommit group = new GroupCommit(() -> {
            if (writes.incrementAndGet() == 1) {
                throw new SQLException("full");
            }
        });
        assertThatThrownBy(group::await).hasMessage("full");
        group.await();
        assertThat(writes).hasValue(2);
    }

    private int writesSeen(GroupCommit group) {
        try {
            group.await();
            return writes.get();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
