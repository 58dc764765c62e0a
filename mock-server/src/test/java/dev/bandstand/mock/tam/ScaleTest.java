package dev.bandstand.mock.tam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("It measures the heap.")
class ScaleTest {

    private static final int KEYS = 1_000;
    private static final int JOBS = 100;
    private static final long MOST_BYTES = 200L << 20;

    @Test
    void a_hundred_thousand_idle_jobs_are_small_and_the_clock_of_one_key_moves_no_other() {
        long before = retained();
        Caller first = Caller.in("documented");
        List<Caller> callers = IntStream.range(0, KEYS)
                .mapToObj(number -> first.as("key-" + number))
                .toList();
        List<List<String>> jobs = callers.stream()
                .map(caller -> IntStream.range(0, JOBS)
                        .mapToObj(job -> caller.submit())
                        .toList())
                .toList();
        assertThat(retained() - before).isLessThan(MOST_BYTES);

        callers.get(500).wait("1m");
        List<Integer> moved = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            if (!callers.get(key).status(jobs.get(key).getLast()).equals("pending")) {
                moved.add(key);
            }
        }
        assertThat(moved).containsExactly(500);
        assertThat(jobs.get(500)).allMatch(job -> callers.get(500).status(job).equals("completed"));
    }

    @Test
    void any_page_of_a_million_companies_is_read_in_a_small_heap() throws IOException, InterruptedException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        classes,
                        MillionReader.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said.strip()).endsWith("10000 pages, 1000000 companies");
    }

    /** Bytes in use that a thorough collection does not free. */
    private static long retained() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
