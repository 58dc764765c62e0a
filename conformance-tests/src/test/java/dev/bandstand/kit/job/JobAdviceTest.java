package dev.bandstand.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.selftest.server.SmallServer;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import dev.bandstand.kit.target.Recorder;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobAdviceTest {

    private final SmallServer server = SmallServer.answering(
            request -> Reply.of(200, "{\"job_id\":\"j\",\"status\":\"pending\",\"message\":\"Poll j\"}"));
    private final TargetClient client = SmallRunContext.at(server.address(), new Recorder(), new SteppedClock())
            .client("s");
    private final JobPool pool = SmallRunContext.oneJob();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_limit_that_would_have_been_enough_is_named_when_jobs_were_used_up() {
        submit();
        assertThat(pool.advice()).as("nothing was denied").isEmpty();

        denied();
        denied();

        assertThat(pool.advice())
                .contains(
                        "Jobs were used up before everything was tried. Run again with --max-jobs 3: the most that can be needed.");
    }

    @Test
    void a_target_whose_jobs_are_over_after_a_few_answers_is_told_so() {
        submit();
        denied();
        pool.builds().took(Duration.ofSeconds(3));
        for (int i = 0; i < 20; i++) {
            pool.builds().answered(Duration.ofMillis(500));
        }

        assertThat(pool.advice().orElseThrow()).contains("they take 3 s", "--query", "--max-jobs 2");
    }

    private void submit() {
        pool.submit(client, TargetJob.Origin.SUBMITTED, "A new job");
    }

    private void denied() {
        assertThatThrownBy(this::submit).hasMessageContaining("--max-jobs");
    }
}
