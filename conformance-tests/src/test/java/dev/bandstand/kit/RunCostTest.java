package dev.bandstand.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.run.RunEstimate;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.Verdict;
import dev.bandstand.mock.MockServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The cost of a check to the owner of an ordinary server: four bands of 60 companies on pages of 25, a band each 350 ms. */
class RunCostTest {

    private static final int MOST_JOBS = 15;
    private static final int MOST_CALLS = 800;
    private static final int CHANCE = 20;
    private static final String NOWHERE = "http://nowhere.example";

    private static final Map<String, String> KEYS =
            Map.of("BANDSTAND_API_KEY", "owner-of-jobs", "BANDSTAND_SECOND_API_KEY", "somebody-else");

    private final Kit kit = new Kit(Clock.systemUTC());

    @Test
    void a_check_of_every_rule_needs_few_jobs_and_calls() {
        RunEstimate plan = plan(Map.of());

        assertThat(plan.jobs()).isBetween(5, MOST_JOBS);
        assertThat(plan.calls()).isBetween(100, MOST_CALLS);
    }

    @Test
    void a_rule_that_only_watches_is_planned_as_it_is_checked() {
        RunEstimate plan = plan(Map.of(Key.RULES, "TAM-POLL-003"));

        assertThat(plan.jobs()).isBetween(1, 3);
        assertThat(plan.calls()).isPositive();
    }

    @Test
    void what_may_not_be_submitted_is_not_planned() {
        assertThat(plan(Map.of(Key.MAX_JOBS, "0")).jobs()).isZero();
        assertThat(plan(Map.of(Key.MAX_JOBS, "3")).jobs()).isEqualTo(3);
    }

    @Test
    void a_plan_of_nemo_jobs_counts_too() {
        assertThat(plan(Map.of(Key.CONTRACT, "nemo-jobs")).jobs()).isBetween(5, 21);
    }

    @Test
    void a_check_sends_what_was_planned() {
        Map<Key, String> claim = Map.of(Key.CLAIM, "core,submit,paging,progress,pause-resume,cancel,manifest");

        RunEstimate plan = plan(claim);
        RunEstimate check = checked(claim);

        assertThat(check.scenarios()).isEqualTo(plan.scenarios());
        assertThat(check.jobs()).isEqualTo(plan.jobs());
        // The pauses between polls are drawn by chance, and with them the number of polls of a wait.
        assertThat(check.calls()).isCloseTo(plan.calls(), within(CHANCE));
    }

    @Test
    void jobs_that_are_handed_in_are_part_of_the_plan() {
        String given = "completed=done,paused=resting,failed=broken,cancelled=given-up,running=at-work,pending=new";

        assertThat(plan(Map.of(Key.GIVEN, given)).jobs()).isBetween(1, MOST_JOBS);
        RunEstimate nothingSubmitted = plan(Map.of(Key.GIVEN, given, Key.MAX_JOBS, "0"));
        assertThat(nothingSubmitted.jobs()).isZero();
        assertThat(nothingSubmitted.calls())
                .isGreaterThan(10 * plan(Map.of(Key.MAX_JOBS, "0")).calls());
        assertThat(plan(Map.of(Key.CONTRACT, "nemo-jobs", Key.GIVEN, "failed=broken,pausing=soon"))
                        .jobs())
                .isPositive();
    }

    /** The cost of a check of the ordinary server, whose clock is stepped. */
    private RunEstimate checked(Map<Key, String> how) {
        try (MockServer mock = ordinary()) {
            Configuration settings = settings(mock.address().toString(), how);
            RunFacts facts = kit.check(Options.of(settings), new KeySources(settings, KEYS), ProgressListener.NOBODY);
            return RunEstimate.of(
                    facts.scenarios().size(), facts.circumstances().jobs(), facts.trace());
        }
    }

    private static MockServer ordinary() {
        return MockServer.start(options -> options.withPort(0)
                .withScenarios(Path.of("src", "main", "resources", "rehearsal"))
                .withWorlds(worlds -> worlds.withScenario("ordinary")));
    }

    /** Real time and a mock that is not known for one; on a busy machine jobs end before they are made use of. */
    @Test
    @Tag("self-test")
    void a_check_in_real_time_keeps_to_what_was_planned() {
        Map<Key, String> stranger = Map.of(Key.CLOCK, "none", Key.QUIET, "1s", Key.SEED, "1");
        try (MockServer mock = ordinary()) {
            RunFacts facts = kit.check(
                    Options.of(settings(mock.address().toString(), stranger)),
                    new KeySources(settings(mock.address().toString(), stranger), KEYS),
                    ProgressListener.NOBODY);

            assertThat(facts.verdict().result()).as(facts.verdict()::toString).isEqualTo(Verdict.Result.CONFORMANT);
            assertThat(facts.circumstances().jobs()).isLessThanOrEqualTo(MOST_JOBS);
            assertThat(facts.trace().entries().stream().filter(Exchange.class::isInstance))
                    .hasSizeLessThanOrEqualTo(MOST_CALLS);
            assertThat(plan(Map.of()).scenarios()).isEqualTo(facts.scenarios().size());
        }
    }

    private RunEstimate plan(Map<Key, String> more) {
        Configuration settings = settings(NOWHERE, more);
        return kit.plan(Options.of(settings), new KeySources(settings, KEYS));
    }

    private static Configuration settings(String target, Map<Key, String> more) {
        Map<Key, String> wanted = new EnumMap<>(Map.of(Key.TARGET, target, Key.CONTRACT, "openfunnel-tam"));
        wanted.putAll(more);
        return new Configuration(List.of(Layer.defaults(), new Layer("the test", wanted)));
    }
}
