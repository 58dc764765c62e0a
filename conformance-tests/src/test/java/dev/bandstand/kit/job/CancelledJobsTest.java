package dev.bandstand.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.selftest.server.SmallServer;
import dev.bandstand.kit.selftest.server.SmallServer.Ask;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import dev.bandstand.kit.target.Recorder;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Jobs that are over after so many reads, as they are where an answer takes long. */
class CancelledJobsTest {

    private boolean tooLate;
    private final AtomicInteger submitted = new AtomicInteger();
    private final Map<String, AtomicInteger> reads = new ConcurrentHashMap<>();
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private final JobFixtures fixtures = new JobFixtures(new JobPool(new JobSupply(
            10,
            OptionalInt.empty(),
            OptionalInt.empty(),
            new JobSupply.Order("q", Map.of()),
            Optional.empty(),
            Map.of())));

    @Test
    void a_job_that_ended_while_its_pages_were_read_is_followed_by_one_that_is_cancelled_at_its_first_rows() {
        TargetJob job = cancelledAmongJobsOf(3);

        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(job.delivered()).isTrue();
        assertThat(submitted).hasValue(2);
    }

    @Test
    void a_target_whose_jobs_are_always_over_is_not_tried_for_ever() {
        tooLate = true;

        assertThatThrownBy(() -> cancelledAmongJobsOf(3))
                .isInstanceOf(SituationMissed.class)
                .hasMessageContaining("jobs were completed before they could be cancelled")
                .hasMessageContaining("--query");
        assertThat(submitted).hasValue(2);
    }

    private TargetJob cancelledAmongJobsOf(int readsUntilTheEnd) {
        try (SmallServer server = SmallServer.answering(ask -> answer(ask, readsUntilTheEnd))) {
            return fixtures.cancelledJobs()
                    .any(SmallRunContext.at(server.address(), new Recorder(), new SteppedClock())
                            .client("s"));
        }
    }

    private Reply answer(Ask ask, int readsUntilTheEnd) {
        if (ask.target().endsWith("/build")) {
            return Reply.of(200, "{\"job_id\":\"job-" + submitted.incrementAndGet() + "\",\"status\":\"pending\"}");
        }
        String job = ask.target().replaceAll(".*/build/", "").replaceAll("[/?].*", "");
        AtomicInteger read = reads.computeIfAbsent(job, unseen -> new AtomicInteger());
        if (ask.target().endsWith("/cancel")) {
            if (tooLate || read.get() >= readsUntilTheEnd) {
                read.set(readsUntilTheEnd);
                return Reply.of(409, "{\"detail\":\"It is over.\"}");
            }
            cancelled.add(job);
            return Reply.of(200, "{\"job_id\":\"%s\",\"status\":\"cancelling\"}".formatted(job));
        }
        boolean over = read.incrementAndGet() >= readsUntilTheEnd;
        String state = cancelled.contains(job) ? "cancelled" : over ? "completed" : "running";
        return Reply.of(
                200,
                "{\"job_id\":\"%s\",\"status\":\"%s\",\"rows\":[{\"name\":\"A\"}],\"count\":1,\"next_cursor\":\"page_0001\"}"
                        .formatted(job, state));
    }
}
