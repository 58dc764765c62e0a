package dev.bandstand.mock.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.mock.core.JobChanges;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.JobRef;
import dev.bandstand.mock.core.LogEntry;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Jobs that nobody asked for in a while are kept as bytes. */
class StoredJobsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456789Z");
    private static final int MORE_THAN_ARE_KEPT_AT_HAND = 20_000;

    private final MemoryJobLog log = new MemoryJobLog();

    @Test
    void a_job_that_became_bytes_is_the_same_job() {
        String script = "\"script\":{\"queue\":\"1s\",\"bands\":[1,2,3]},\"policies\":{\"a\":\"b\"}";
        LogEntry first =
                entry("submitted", "{\"query\":\"cafés \\ud800 🎵\",\"n\":12345678901,\"x\":0.1,%s}".formatted(script));
        LogEntry long1 = entry("created", "{\"text\":\"%s\",%s}".formatted("some words ".repeat(30), script));
        LogEntry long2 = entry("created", "{\"text\":\"%s\",\"script\":null}".formatted("some words ".repeat(31)));
        LogEntry bare = entry("note", "[1,{\"script\":{}}]");
        JobKey key = key("Åse \ud83c\udfb5 \u0000");
        log.append(key, 0, first);
        log.append(key, 1, long1);
        log.append(key, 2, long2);
        log.append(key, 3, bare);
        JobHistory before = log.find(key).orElseThrow();

        others(MORE_THAN_ARE_KEPT_AT_HAND);
        IntStream.range(0, MORE_THAN_ARE_KEPT_AT_HAND).forEach(n -> log.find(key(String.valueOf(n))));

        JobHistory after = log.find(key).orElseThrow();
        assertThat(after).isNotSameAs(before);
        assertThat(after.key()).isEqualTo(key);
        assertThat(after.entries()).containsExactly(first, long1, long2, bare);
        assertThat(log.append(key, 3, bare)).isFalse();
        assertThat(log.append(key, 4, entry("pause", "{}"))).isTrue();
        assertThat(log.find(key).orElseThrow().version()).isEqualTo(5);
        assertThat(log.find(key("Åse \ud83c\udfb5 "))).isEmpty();
    }

    @Test
    void jobs_that_resemble_each_other_take_little_room() {
        String request = "\"request\":{\"source\":\"test\",\"spec\":{\"epochs\":3},\"platform_spec\":{\"steps\":[%s]}}"
                .formatted(
                        "{\"name\":\"train\",\"executor\":{\"provider\":\"cpu\",\"container\":{\"image\":\"busybox\"}}}");
        EntryCodec codec = new EntryCodec();
        int bytes = 0;
        for (int i = 0; i < 100; i++) {
            String data = "{\"id\":\"platform-job-%s\",%s,\"script\":{\"working\":\"PT20S\"}}"
                    .formatted(String.valueOf(i * 7_919), request);
            bytes = codec.packed(entry("created", data), List.of(), "nemo-jobs").bytes().length;
        }
        assertThat(bytes).isLessThan(120);
    }

    @Test
    void changes_tell_what_changed_and_nothing_else() {
        others(1_000);
        JobChanges all = log.changes("w", JobChanges.Position.START);
        assertThat(all.restarted()).isTrue();
        assertThat(all.jobs()).hasSize(1_000);
        assertThat(log.changes("w", all.upTo()).jobs()).isEmpty();

        log.append(key("17"), 1, entry("pause", "{}"));
        log.append(key("17"), 2, entry("resume", "{}"));
        log.append(key("new"), 0, entry("submitted", "{}"));
        JobChanges some = log.changes("w", all.upTo());
        assertThat(some.restarted()).isFalse();
        assertThat(some.jobs()).extracting(JobRef::key).containsExactly(key("17"), key("new"));
        assertThat(some.jobs()).extracting(JobRef::number).containsExactly(17, 1_000);
        assertThat(log.range("w", 16, 18)).extracting(JobRef::key).containsExactly(key("16"), key("17"));

        log.clear("w");
        assertThat(log.changes("w", some.upTo()).restarted()).isTrue();
        log.append(key("17"), 0, entry("submitted", "{}"));
        assertThat(log.changes("w", some.upTo()).jobs())
                .extracting(JobRef::number)
                .containsExactly(0);
        assertThat(log.count("w")).isEqualTo(1);
    }

    private void others(int number) {
        IntStream.range(0, number).forEach(n -> log.append(key(String.valueOf(n)), 0, entry("submitted", "{}")));
    }

    private static JobKey key(String id) {
        return new JobKey("w", "c", id);
    }

    private static LogEntry entry(String kind, String data) {
        try {
            JsonNode json = new ObjectMapper().readTree(data);
            return new LogEntry(NOON, kind, json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(data, broken);
        }
    }
}
