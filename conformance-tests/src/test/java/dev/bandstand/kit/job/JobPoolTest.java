package dev.bandstand.kit.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.selftest.server.SmallServer;
import dev.bandstand.kit.selftest.server.SmallServer.Ask;
import dev.bandstand.kit.selftest.server.SmallServer.Reply;
import dev.bandstand.kit.target.Recorder;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JobPoolTest {

    private static final int PATIENCE = 3;
    private static final int LONG = 200;

    private final JobFixtures fixtures = new JobFixtures(new JobPool(new JobSupply(
            2,
            OptionalInt.empty(),
            OptionalInt.empty(),
            new JobSupply.Order("q", Map.of()),
            Optional.empty(),
            Map.of())));

    @Test
    void a_target_that_refuses_jobs_of_one_kind_is_still_asked_for_others() {
        try (SmallServer server = SmallServer.answering(JobPoolTest::answer)) {
            TargetClient client = SmallRunContext.at(server.address(), new Recorder(), new SteppedClock())
                    .client("s");

            for (int submit = 0; submit <= PATIENCE; submit++) {
                assertThatThrownBy(() -> fixtures.submitApart(client))
                        .isInstanceOf(SituationUnavailable.class)
                        .hasMessageContaining("the submit was answered with 422");
            }

            assertThat(server.requests())
                    .filteredOn(request -> request.startsWith("POST"))
                    .hasSize(PATIENCE);
            assertThat(fixtures.submit(client).id()).isEqualTo("job-1");
        }
    }

    @Test
    void walks_are_told_of_the_option_that_allows_more_jobs() {
        try (SmallServer server = SmallServer.answering(JobPoolTest::answer)) {
            TargetClient client = SmallRunContext.at(server.address(), new Recorder(), new SteppedClock())
                    .client("s");
            fixtures.submit(client);
            fixtures.submit(client);

            assertThatThrownBy(() -> fixtures.submit(client))
                    .hasMessage("A new job is not available: the limit of 2 jobs (--max-jobs) is reached."
                            + " Hand one in with --given STATE=ID, or raise the limit.")
                    .isInstanceOfSatisfying(
                            NoFurtherJob.class,
                            none -> assertThat(none.forWalks())
                                    .isEqualTo(
                                            "A new job is not available: the limit of 2 jobs (--max-jobs) is reached."
                                                    + " Allow more with --jobs N."));
            assertThatThrownBy(() -> fixtures.submitFailing(client))
                    .isInstanceOfSatisfying(
                            NoFurtherJob.class,
                            none -> assertThat(none.forWalks()).contains("--failing-query"));
        }
    }

    private static Reply answer(Ask ask) {
        return ask.body().length > LONG
                ? Reply.of(422, "{\"detail\":[]}")
                : Reply.of(200, "{\"job_id\":\"job-1\",\"status\":\"pending\",\"message\":\"Accepted.\"}");
    }
}
