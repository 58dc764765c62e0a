package dev.bandstand.kit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.job.ContractProtocol;
import dev.bandstand.kit.job.JobFixtures;
import dev.bandstand.kit.job.JobPool;
import dev.bandstand.kit.job.JobSupply;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.WaitLimits;
import dev.bandstand.kit.oracle.Oracles;
import dev.bandstand.kit.run.Features;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.run.Retries;
import dev.bandstand.kit.run.Suite;
import dev.bandstand.kit.steps.ScenarioContext;
import dev.bandstand.kit.steps.ScenarioJudge;
import dev.bandstand.kit.target.HttpSettings;
import dev.bandstand.kit.target.HttpTarget;
import dev.bandstand.kit.target.Keys;
import dev.bandstand.kit.target.MessageForm;
import dev.bandstand.kit.target.MockControl;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.kit.target.VirtualClock;
import dev.bandstand.kit.target.Wire;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.kit.verdict.OracleSet;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.contract.Contract;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkExampleTest {

    private static final Finding FINDING =
            new Finding("TAM-PAUS-002", "", true, "the second pause is answered 200 with paused");

    @Test
    void a_command_and_the_poll_after_it_are_one_step() {
        Walk walk = Walk.parse("""
            a new job
            job 1: Alice pauses the job
            job 1: Alice polls the job
            250 ms pass
            job 1: Alice pauses the job
            """);

        assertThat(new WalkExample(walk, FINDING).lines())
                .containsExactly(
                        "@TAM-PAUS-002",
                        "Example: A random walk that broke TAM-PAUS-002",
                        "  When a new job",
                        "  And Alice pauses the job",
                        "  And 250 ms pass",
                        "  And Alice pauses the job, without a poll",
                        "  Then the second pause is answered 200 with paused");
    }

    @Test
    void two_jobs_change_parts_and_calls_at_the_same_time_are_a_table() {
        Walk walk = Walk.parse("""
            a new job
            a new job with a different query
            job 2: Alice pauses the job | job 2: Alice polls the job
            job 1: Alice polls the job
            """);

        assertThat(new WalkExample(walk, FINDING).lines())
                .containsSubsequence(
                        "  When a new job",
                        "  And one more new job with a different query",
                        "  And the two jobs change parts",
                        "  And these calls are sent at the same time:",
                        "    | Alice pauses the job |",
                        "    | Alice polls the job |",
                        "  And the two jobs change parts",
                        "  And Alice polls the job");
    }

    @Test
    void a_job_of_bob_is_the_other_one() {
        Walk walk = Walk.parse("""
                a new job
                Bob submits a build of his own
                job 2: Bob polls the job
                """);

        assertThat(new WalkExample(walk, FINDING).lines())
                .containsSubsequence(
                        "  When a new job",
                        "  And Bob submits a build of his own",
                        "  And the two jobs change parts",
                        "  And Bob polls the job");
        assertThat(new WalkExample(Walk.parse("Bob submits a build of his own\njob 1: Bob polls the job\n"), FINDING)
                        .lines())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"R03, TAM-RESU-001", "K01, TAM-CONF-001", "C07, TAM-CANC-004"})
    void an_example_fails_where_the_walk_failed_and_passes_at_a_good_server(String deviation, String rule) {
        ExploredServers servers = new ExploredServers("openfunnel-tam");
        List<Failure> failures =
                servers.explored(List.of(deviation), 1, ExploredServers.CALLS).failures();
        String example = String.join("\n  ", new Story(failures.getFirst()).example());

        assertThat(failures.getFirst().findings().getFirst().rule()).isEqualTo(rule);
        assertThat(played(example, servers, List.of(deviation)).ending())
                .isInstanceOf(ScenarioResult.Ending.Broke.class);
        assertThat(played(example, servers, List.of()).ending()).isNotInstanceOf(ScenarioResult.Ending.Broke.class);
    }

    private static ScenarioResult played(String example, ExploredServers servers, List<String> deviations) {
        Features features = Features.made(
                RuleCatalogue.of("openfunnel-tam"),
                List.of(new Features.Text("walks.feature", "Feature: Random walks\n\n  " + example + "\n")),
                "dev/bandstand/kit/steps");
        try (MockServer mock = servers.open(deviations)) {
            Recorder recorder = new Recorder();
            RunContext context = context(mock.address(), recorder);
            ScenarioJudge judge = new ScenarioJudge(
                    new OracleSet(Oracles.of(RuleCatalogue.of("openfunnel-tam"), ContractCheck.of("openfunnel-tam"))),
                    recorder,
                    new TraceContext("openfunnel-tam", OptionalInt.of(1)),
                    RuleCatalogue.of("openfunnel-tam"));
            List<ScenarioResult> results = Suite.of(features, tags -> true, false, 1, 1)
                    .play(() -> new ScenarioContext(context, judge), ProgressListener.NOBODY, Retries.NONE);
            return results.getFirst();
        }
    }

    private static RunContext context(URI server, Recorder recorder) {
        HttpSettings settings = HttpSettings.direct(Duration.ofSeconds(30));
        StopSignal stop = new StopSignal(InstantSource.system());
        JobPool pool = new JobPool(new JobSupply(
                10,
                OptionalInt.empty(),
                OptionalInt.of(1),
                new JobSupply.Order("q", Map.of("X-Bandstand-Scenario", "quick")),
                Optional.empty(),
                Map.of()));
        return new RunContext(
                new HttpTarget(
                        Wire.toMock(server, settings),
                        new MessageForm(Contract.shipped("openfunnel-tam")),
                        ContractCheck.of("openfunnel-tam"),
                        new Keys("of_alice", Optional.of("of_bob")),
                        recorder,
                        InstantSource.system(),
                        stop),
                new VirtualClock(MockControl.find(server, settings).orElseThrow(), "of_alice", stop),
                recorder,
                new ContractProtocol(Contract.shipped("openfunnel-tam")),
                new WaitLimits(Duration.ofMinutes(10), Duration.ofMinutes(2), Duration.ofSeconds(10)),
                pool,
                new JobFixtures(pool),
                new Random(1),
                (what, still, atMost) -> {});
    }
}
