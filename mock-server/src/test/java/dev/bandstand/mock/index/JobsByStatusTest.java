package dev.bandstand.mock.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.bandstand.mock.core.JobContract.Standing;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.memory.MemoryJobLog;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of jobs by status, where jobs move by themselves, by commands, and are removed. */
class JobsByStatusTest {

    private static final Instant START = Instant.parse("2026-11-29T12:00:00Z");
    private static final List<String> STATES = List.of("pending", "running", "done");

    private final MemoryJobLog log = new MemoryJobLog();
    private final Set<String> asked = new HashSet<>();
    private final JobsByStatus lists = new JobsByStatus(log, "w", job -> true, (history, from) -> {
        asked.add(history.key().id());
        return standings(history, from);
    });

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_lists_are_those_that_one_gets_by_asking_each_job(long seed) {
        Random random = new Random(seed);
        Instant now = START;
        int jobs = 0;
        for (int step = 0; step < 400; step++) {
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> create("j" + jobs++, now);
                case 3 -> now = now.plusSeconds(random.nextInt(8));
                case 4 -> append("j" + random.nextInt(jobs + 1), random.nextBoolean() ? "restart" : "remove", now);
                default -> {
                    if (random.nextInt(60) == 0) {
                        log.clear("w");
                    }
                }
            }
            Instant seen = now;
            for (String state : STATES) {
                assertThat(ids(state, seen)).isEqualTo(naive(state, seen));
            }
            assertThat(ids(null, seen))
                    .hasSize(STATES.stream()
                            .mapToInt(state -> naive(state, seen).size())
                            .sum());
        }
    }

    @Test
    void a_look_asks_those_that_changed_and_no_others() {
        for (int i = 0; i < 10_000; i++) {
            create("j" + i, START);
        }
        create("late", START.plusSeconds(3));
        assertThat(ids("pending", START.plusSeconds(3))).hasSize(10_001);
        asked.clear();

        append("j77", "restart", START.plusSeconds(4));
        create("new", START.plusSeconds(4));
        assertThat(ids("pending", START.plusSeconds(4))).hasSize(10_002);
        assertThat(asked).containsExactlyInAnyOrder("j77", "new");
    }

    @Test
    void jobs_that_were_removed_leave_the_others_where_they_are() {
        for (int i = 0; i < 5; i++) {
            create("j" + i, START);
        }
        log.remove(key("j1"));
        assertThat(ids(null, START)).containsExactly("j0", "j2", "j3", "j4");
        log.remove(key("j3"));
        create("j5", START);
        append("j2", "restart", START);
        assertThat(ids("pending", START)).containsExactly("j0", "j2", "j4", "j5");
    }

    @Test
    void no_job_is_asked_again_because_its_time_has_come() {
        for (int i = 0; i < 10_000; i++) {
            create("j" + i, START.plusMillis(i));
        }
        assertThat(ids("pending", START.plusSeconds(3))).hasSize(10_000);
        asked.clear();

        assertThat(ids("running", START.plusSeconds(5))).hasSize(1);
        assertThat(ids("running", START.plusSeconds(8))).hasSize(3_001);
        assertThat(ids("done", START.plusSeconds(20))).hasSize(5_001);
        assertThat(ids("done", START.plusSeconds(99))).hasSize(10_000);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_job_that_changes_for_ever_is_on_the_right_list_at_any_time() {
        JobsByStatus endless = new JobsByStatus(log, "w", job -> true, JobsByStatusTest::blinking);
        create("a", START);
        for (int second : List.of(0, 1, 7, 39, 40, 10_000_001)) {
            Instant now = START.plusSeconds(second);
            String status = second % 2 == 0 ? "on" : "off";
            assertThat(endless.sizes(now)).as("%d s", second).isEqualTo(Map.of(status, 1));
        }
    }

    /** On in even seconds, off in odd ones. */
    private static Stream<Standing> blinking(JobHistory history, Instant from) {
        Instant created = history.last().at();
        return LongStream.iterate(Duration.between(created, from).toSeconds(), second -> second + 1)
                .mapToObj(second ->
                        new Standing(Optional.of(second % 2 == 0 ? "on" : "off"), created.plusSeconds(second)));
    }

    private List<String> ids(String state, Instant now) {
        return lists.at(now, state, listing -> listing.slice(0, listing.size())).stream()
                .map(job -> job.key().id())
                .toList();
    }

    private List<String> naive(String state, Instant now) {
        return log.list("w").stream()
                .filter(history -> standings(history, now)
                        .findFirst()
                        .orElseThrow()
                        .status()
                        .equals(Optional.of(state)))
                .map(history -> history.key().id())
                .toList();
    }

    /** Pending for 5 s, running for 10 s, then done; removed for good by a command. */
    private static Stream<Standing> standings(JobHistory history, Instant from) {
        Instant since = history.last().at();
        if (history.last().kind().equals("remove")) {
            return Stream.of(new Standing(Optional.empty(), since));
        }
        List<Instant> begins = List.of(since, since.plusSeconds(5), since.plusSeconds(15));
        return IntStream.range(0, STATES.size())
                .filter(state ->
                        state + 1 == STATES.size() || begins.get(state + 1).isAfter(from))
                .mapToObj(state -> new Standing(Optional.of(STATES.get(state)), begins.get(state)));
    }

    private void create(String id, Instant now) {
        log.append(key(id), 0, entry("create", now));
    }

    private void append(String id, String kind, Instant now) {
        log.find(key(id)).ifPresent(history -> log.append(key(id), history.version(), entry(kind, now)));
    }

    private static JobKey key(String id) {
        return new JobKey("w", "c", id);
    }

    private static LogEntry entry(String kind, Instant at) {
        return new LogEntry(at, kind, NullNode.getInstance());
    }
}
