package dev.bandstand.mock.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.mock.core.JobChanges;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobLog;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour that every job log has, whatever its storage. */
class JobLogTest extends OnEachStore {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");
    private static final JobKey JOB = new JobKey("Åse's key", "openfunnel-tam", "j-1");

    @Test
    void a_history_is_found_as_it_was_written() {
        LogEntry submitted = entry(
                "submitted",
                "{\"query\":\"cafés 🎵\",\"n\":12345678901,\"x\":0.1,\"z\":\"\\u0000\\ud800\",\"a\":[{}],\"long\":\"%s\"}"
                        .formatted("la ".repeat(100_000)));
        LogEntry paused = entry("pause", "{}");

        assertThat(log().append(JOB, 0, submitted)).isTrue();
        assertThat(entriesSeenThere()).containsExactly(submitted);
        assertThat(log().append(JOB, 1, paused)).isTrue();

        assertThat(entriesSeenThere()).containsExactly(submitted, paused);
        assertThat(there().jobs().find(JOB)).map(JobHistory::key).contains(JOB);
    }

    @Test
    void a_job_that_nobody_created_is_not_found() {
        log().append(JOB, 0, entry("submitted"));

        assertThat(log().find(new JobKey(JOB.world(), JOB.contract(), "j-2"))).isEmpty();
        assertThat(log().find(new JobKey(JOB.world(), "nemo-jobs", JOB.id()))).isEmpty();
        assertThat(log().find(new JobKey("another key", JOB.contract(), JOB.id())))
                .isEmpty();
    }

    @Test
    void a_name_that_no_database_can_keep_is_the_name_of_no_job() {
        assertThat(log().find(new JobKey(JOB.world(), JOB.contract(), "\0"))).isEmpty();
        assertThat(log().find(new JobKey(JOB.world(), JOB.contract(), "long".repeat(10_000))))
                .isEmpty();
    }

    @Test
    void very_many_jobs_are_read_together_as_they_are_one_by_one() {
        for (int i = 0; i < 1_050; i++) {
            JobKey job = new JobKey("many", i % 3 == 0 ? "other" : "openfunnel-tam", "j-" + i);
            log().append(job, 0, entry("submitted", "{\"n\":" + i + "}"));
            if (i % 100 == 0) {
                log().append(job, 1, entry("pause"));
            }
        }
        JobLog other = there().jobs();
        JobChanges all = other.changes("many", JobChanges.Position.START);
        List<List<LogEntry>> read = new ArrayList<>();
        other.read(
                "many",
                all,
                job -> job.contract().equals("other"),
                (job, history) -> read.add(history.map(JobHistory::entries).orElse(List.of())));

        assertThat(read)
                .containsExactlyElementsOf(other.list("many").stream()
                        .map(history ->
                                history.key().contract().equals("other") ? history.entries() : List.<LogEntry>of())
                        .toList());
    }

    @Test
    void very_many_jobs_are_handed_over_part_by_part_and_not_kept() {
        IntStream.range(0, 2_100).forEach(n -> log().append(job("many", n), 0, entry("submitted")));
        JobLog other = there().jobs();
        JobChanges all = other.changes("many", JobChanges.Position.START);
        List<Integer> versions = new ArrayList<>();
        other.read("many", all, job -> true, (job, history) -> {
            if (versions.isEmpty()) {
                log().append(job("many", 2_050), 1, entry("while the first job is read"));
            }
            versions.add(history.orElseThrow().version());
        });

        assertThat(versions).hasSize(2_100);
        assertThat(versions.get(2_050)).isEqualTo(2);
    }

    @Test
    void a_removed_job_does_not_make_the_others_be_read_again() {
        IntStream.range(0, 3).forEach(n -> log().append(job("w", n), 0, entry("submitted")));
        JobChanges before = log().changes("w", JobChanges.Position.START);
        log().remove(job("w", 1));

        JobChanges after = log().changes("w", before.upTo());

        assertThat(after.restarted()).isFalse();
        assertThat(after.jobs())
                .singleElement()
                .satisfies(job -> assertThat(job.peek()).isEmpty());
    }

    @Test
    void many_removed_jobs_begin_the_list_anew() {
        IntStream.range(0, 1_100).forEach(n -> log().append(job("w", n), 0, entry("submitted")));
        JobChanges before = log().changes("w", JobChanges.Position.START);
        IntStream.range(0, 1_050).forEach(n -> log().remove(job("w", n)));
        log().append(job("w", 2_000), 0, entry("submitted"));

        JobChanges after = log().changes("w", before.upTo());

        assertThat(after.jobs().stream().filter(job -> job.peek().isPresent()).distinct())
                .hasSize(after.restarted() ? 51 : 1);
        assertThat(log().count("w")).isEqualTo(51);
        assertThat(log().range("w", 0, 5_000))
                .hasSize(51)
                .last()
                .satisfies(job -> assertThat(job.key()).isEqualTo(job("w", 2_000)));
    }

    @Test
    void an_entry_for_another_version_than_the_present_one_is_refused() {
        LogEntry submitted = entry("submitted");
        LogEntry paused = entry("pause");
        log().append(JOB, 0, submitted);
        there().jobs().append(JOB, 1, paused);

        assertThat(List.of(0, 1, 3, 7)).noneMatch(version -> log().append(JOB, version, entry("late")));
        assertThat(log().append(new JobKey("w", "c", "never created"), 1, entry("early")))
                .isFalse();
        assertThat(entriesSeenThere()).containsExactly(submitted, paused);
    }

    @Test
    void a_history_that_did_not_change_is_not_read_again() {
        log().append(JOB, 0, entry("submitted"));

        assertThat(log().find(JOB).orElseThrow())
                .isSameAs(log().find(JOB).orElseThrow())
                .isSameAs(log().list(JOB.world()).getFirst());
    }

    @Test
    void the_jobs_of_a_world_are_listed_in_the_order_of_creation() {
        List<JobKey> jobs = IntStream.of(3, 1, 2).mapToObj(n -> job("w", n)).toList();
        jobs.forEach(job -> log().append(job, 0, entry("submitted")));
        log().append(job("v", 9), 0, entry("submitted"));
        there().jobs().append(jobs.getFirst(), 1, entry("pause"));

        assertThat(log().list("w")).extracting(JobHistory::key).containsExactlyElementsOf(jobs);
        assertThat(log().list("w")).extracting(JobHistory::version).containsExactly(2, 1, 1);
        assertThat(log().list("nobody")).isEmpty();
    }

    @Test
    void clearing_a_world_leaves_the_others() {
        log().append(job("w", 1), 0, entry("submitted"));
        log().append(job("v", 1), 0, entry("submitted"));

        there().jobs().clear("w");

        assertThat(log().find(job("w", 1))).isEmpty();
        assertThat(log().append(job("w", 1), 1, entry("pause"))).isFalse();
        assertThat(log().list("w")).isEmpty();
        assertThat(log().list("v")).hasSize(1);
    }

    @Test
    void a_removed_job_is_gone_and_the_others_keep_their_numbers() {
        List<JobKey> jobs =
                IntStream.rangeClosed(1, 3).mapToObj(n -> job("w", n)).toList();
        jobs.forEach(job -> log().append(job, 0, entry("submitted")));
        JobChanges before = log().changes("w", JobChanges.Position.START);

        assertThat(log().remove(jobs.get(1))).isTrue();
        assertThat(log().remove(jobs.get(1))).isFalse();

        assertThat(there().jobs().find(jobs.get(1))).isEmpty();
        assertThat(there().jobs().count("w")).isEqualTo(2);
        assertThat(there().jobs().list("w")).extracting(JobHistory::key).containsExactly(jobs.get(0), jobs.get(2));
        assertThat(log().append(jobs.get(1), 1, entry("pause"))).isFalse();
        JobChanges after = log().changes("w", before.upTo());
        assertThat(after.jobs()).anyMatch(job -> job.peek().isEmpty());
        assertThat(log().range("w", 0, 9)).extracting(JobRef::key).containsExactly(jobs.get(0), jobs.get(2));
        assertThat(log().append(jobs.get(1), 0, entry("again"))).isTrue();
        assertThat(there().jobs().count("w")).isEqualTo(3);
        assertThat(log().range("w", 0, 9))
                .extracting(JobRef::key)
                .containsExactly(jobs.get(0), jobs.get(2), jobs.get(1));
    }

    @Test
    void a_job_is_not_mistaken_for_one_of_the_same_id_that_was_cleared() {
        log().append(JOB, 0, entry("the first"));
        assertThat(entriesSeenThere()).containsExactly(entry("the first"));

        log().clear(JOB.world());
        log().append(JOB, 0, entry("the second"));

        assertThat(entriesSeenThere()).containsExactly(entry("the second"));
    }

    @Test
    void of_concurrent_writers_exactly_one_wins_each_version() throws Exception {
        for (int round = 0; round < 10; round++) {
            int version = round;
            List<Boolean> won = together(16, writer -> logOf(writer).append(JOB, version, entry("by " + writer)));

            assertThat(won).as("version %d", version + 1).containsOnlyOnce(true);
            assertThat(entriesSeenThere()).last().isEqualTo(entry("by " + won.indexOf(true)));
        }
    }

    @Test
    void no_entry_is_lost_among_writers_that_try_again() throws Exception {
        log().append(JOB, 0, entry("submitted"));

        together(
                8,
                writer -> IntStream.range(0, 10)
                        .mapToObj(n -> add(logOf(writer), entry(writer + "-" + n)))
                        .toList());

        assertThat(entriesSeenThere()).hasSize(81).doesNotHaveDuplicates();
    }

    private static LogEntry add(JobLog log, LogEntry entry) {
        int version;
        do {
            version = log.find(JOB).orElseThrow().version();
        } while (!log.append(JOB, version, entry));
        return entry;
    }

    private static <T> List<T> together(int number, Writer<T> writer) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
            List<Callable<T>> tasks = IntStream.range(0, number)
                    .<Callable<T>>mapToObj(n -> () -> writer.write(n))
                    .toList();
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }

    private JobLog log() {
        return here().jobs();
    }

    private JobLog logOf(int writer) {
        return (writer % 2 == 0 ? here() : there()).jobs();
    }

    private List<LogEntry> entriesSeenThere() {
        return there().jobs().find(JOB).orElseThrow().entries();
    }

    private static JobKey job(String world, int number) {
        return new JobKey(world, JOB.contract(), "j-" + number);
    }

    private static LogEntry entry(String kind) {
        return entry(kind, "{}");
    }

    private static LogEntry entry(String kind, String data) {
        try {
            return new LogEntry(NOON, kind, new ObjectMapper().readTree(data));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(data, broken);
        }
    }

    @FunctionalInterface
    private interface Writer<T> {

        T write(int number);
    }
}
