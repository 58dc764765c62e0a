package dev.bandstand.kit.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.cli.Shell;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.journal.JournalEntry.RecordedCall;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run leaves nothing behind on a server whose contract has a delete. */
class CleanUpTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final Queue<RecordedCall> calls = new ConcurrentLinkedQueue<>();

    @Test
    void a_job_that_is_pausing_is_cancelled_when_it_rests_and_every_job_is_deleted() {
        check("NEMO-PAUS-002");

        List<String> made = jobs("createJob", 201);
        assertThat(made).isNotEmpty();
        assertThat(jobs("deleteJob", 204)).containsAll(made);
        assertThat(jobs("cancelJob", 409))
                .isNotEmpty()
                .allSatisfy(job -> assertThat(jobs("cancelJob", 200)).contains(job));
        assertThat(out.toString()).doesNotContain("was left");
    }

    private void check(String rules) {
        PrintWriter writer = new PrintWriter(out, true);
        try (MockServer mock = MockServer.start(options -> options.withPort(0)
                .withCallListener((world, call) -> calls.add(call))
                .withWorlds(worlds -> worlds.withScenario("documented")))) {
            int code = Shell.of(Map.of(), Clock.systemUTC(), writer, writer)
                    .execute(
                            "check",
                            "--target",
                            mock.address().toString(),
                            "--contract",
                            "nemo-jobs",
                            "--rules",
                            rules,
                            "--clock",
                            "none", // the jobs of a mock stay for its users to look at, those of other servers do not
                            "--seed",
                            "1",
                            "--report",
                            folder.toString());
            assertThat(code).as(out::toString).isZero();
        }
    }

    private List<String> jobs(String operation, int status) {
        return calls.stream()
                .filter(call -> call.operationId().equals(operation) && call.status() == status)
                .map(CleanUpTest::job)
                .toList();
    }

    private static String job(RecordedCall call) {
        return String.valueOf(call.job());
    }
}
