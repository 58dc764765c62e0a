package dev.bandstand.mock.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.bandstand.mock.journal.Journal;
import dev.bandstand.mock.memory.MemoryJobLog;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Worlds in memory are bounded in number: idle ones leave, and those that somebody needs stay. */
class ManyWorldsTest {

    private static final int MOST = 100;

    private final Jobs jobs = new Jobs(new MemoryJobLog());
    private final Worlds worlds = worlds(new MemoryWorldLog(InstantSource.fixed(Instant.EPOCH)));

    @Test
    void worlds_without_jobs_leave_first() {
        submit("alice");
        submit("bob");
        use(5 * MOST);
        assertThat(worlds.names()).contains("alice", "bob").hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void of_worlds_with_jobs_the_longest_idle_leave_with_their_jobs() {
        submit("old");
        for (int i = 0; i < 5 * MOST; i++) {
            submit("w" + i);
            worlds.of("used");
        }
        assertThat(worlds.names()).doesNotContain("old").contains("used", "w499");
        assertThat(worlds.names().size()).isLessThanOrEqualTo(MOST);
        assertThat(jobs.log().list("old")).isEmpty();
        assertThat(jobs.log().list("w499")).hasSize(1);
    }

    @Test
    void a_world_that_is_watched_stays_until_it_is_not() {
        worlds.of("watched");
        Runnable release = worlds.watch("watched");
        Runnable second = worlds.watch("watched");
        use(3 * MOST);
        release.run();
        use(3 * MOST);
        assertThat(worlds.names()).contains("watched");
        second.run();
        for (int i = 0; i < 3 * MOST; i++) {
            worlds.of("late" + i);
        }
        assertThat(worlds.names()).doesNotContain("watched");
    }

    @Test
    void worlds_that_outlive_the_process_never_leave() {
        Worlds persistent = worlds(new PersistentLog(new MemoryWorldLog(InstantSource.fixed(Instant.EPOCH))));
        for (int i = 0; i < 3 * MOST; i++) {
            persistent.of("w" + i);
        }
        assertThat(persistent.names()).hasSize(3 * MOST);
    }

    @Test
    void a_name_that_is_too_long_is_refused() {
        String longest = "x".repeat(Worlds.LONGEST_NAME);
        assertThat(worlds.of(longest).name()).isEqualTo(longest);
        assertThatThrownBy(() -> worlds.of(longest + "x"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("at most 500 characters, not 501");
    }

    /** Keeps worlds as a database does. */
    private record PersistentLog(WorldLog log) implements WorldLog {

        @Override
        public StoredWorld read(String world) {
            return log.read(world);
        }

        @Override
        public boolean save(String world, long expectedVersion, WorldState state) {
            return log.save(world, expectedVersion, state);
        }

        @Override
        public List<String> names() {
            return log.names();
        }
    }

    private Worlds worlds(WorldLog log) {
        Consumer<WorldSettings> any = settings -> {};
        return new Worlds(log, jobs, WorldSettings.DEFAULTS, Journal.Limits.DEFAULTS, any, MOST);
    }

    private void use(int number) {
        for (int i = 0; i < number; i++) {
            worlds.of("w" + i);
        }
    }

    private void submit(String world) {
        worlds.of(world);
        jobs.create(new JobKey(world, "c", "j"), new LogEntry(Instant.EPOCH, "submit", NullNode.getInstance()));
    }
}
