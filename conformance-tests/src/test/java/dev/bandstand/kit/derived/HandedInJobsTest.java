package dev.bandstand.kit.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.verdict.Outcome;
import dev.bandstand.mock.MockTest;
import dev.bandstand.mock.TestWorld;
import dev.bandstand.spec.Rule;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The jobs of a folder's contract that come to a state by no call, at a target whose clock the kit does not move. */
@MockTest
class HandedInJobsTest {

    private static final String RULE = "JOB-CMND-cancel.failed";
    private final TestWorld world;

    HandedInJobsTest(TestWorld world) {
        this.world = world;
    }

    @Test
    void a_state_that_cannot_be_asked_for_does_not_apply() {
        assertThat(outcome(""))
                .isInstanceOfSatisfying(
                        Outcome.NotApplicable.class,
                        none -> assertThat(none.reason())
                                .isEqualTo(
                                        "A job that is failed cannot be asked for: it only gets there by itself, by an"
                                                + " unusual move. Hand one in with --given failed=ID."));
    }

    @Test
    void a_job_that_was_handed_in_puts_its_state_to_the_test() throws Exception {
        String job = failedJob();

        assertThat(outcome("failed=" + job)).isInstanceOf(Outcome.Passed.class);
    }

    @Test
    void a_job_that_the_target_does_not_have_is_refused() {
        assertThatThrownBy(() -> outcome("expired=batch_1"))
                .isInstanceOf(UsageError.class)
                .hasMessage("--given expired=batch_1: the target has no job batch_1 for this API key (404).");
    }

    @Test
    void a_state_that_the_contract_does_not_have_is_refused() {
        assertThatThrownBy(() -> outcome("experied=batch_1"))
                .isInstanceOf(UsageError.class)
                .hasMessage(
                        "given speaks of a job that is \"experied\"; did you mean expired? The states are validating,"
                                + " in_progress, finalizing, completed, failed, expired, cancelling, cancelled.");
    }

    private String failedJob() throws IOException, InterruptedException {
        HttpRequest submit = HttpRequest.newBuilder(world.address().resolve("/v1/batches"))
                .header("Authorization", "Bearer " + world.key())
                .header("Content-Type", "application/json")
                .header("X-Bandstand-Scenario", "ends-failed")
                .POST(BodyPublishers.ofString("""
                        {"input_file_id": "file-abc123", "endpoint": "/v1/chat/completions", "completion_window": "24h"}"""))
                .build();
        String batch =
                HttpClient.newHttpClient().send(submit, BodyHandlers.ofString()).body();
        world.advance("1h");
        return new ObjectMapper().readTree(batch).path("id").asText();
    }

    private Outcome outcome(String given) {
        Map<Key, String> asked = new EnumMap<>(Map.of(
                Key.TARGET,
                world.address().toString(),
                Key.CONTRACT,
                "openai-batch",
                Key.CLOCK,
                "none",
                Key.RULES,
                RULE,
                Key.GIVEN,
                given));
        if (given.isEmpty()) {
            asked.remove(Key.GIVEN);
        }
        Configuration settings = new Configuration(List.of(Layer.defaults(), new Layer("test", asked)));
        KeySources keys = new KeySources(settings, Map.of("BANDSTAND_API_KEY", world.key()));
        Map<Rule, Outcome> outcomes = new Kit(Clock.systemUTC())
                .check(Options.of(settings), keys, ProgressListener.NOBODY)
                .outcomes();
        return outcomes.entrySet().stream()
                .filter(each -> each.getKey().id().equals(RULE))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
