package dev.bandstand.kit.explore;

import static dev.bandstand.mock.journal.Journal.Limits.NOTHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.mock.model.ModelDeviations;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random walks by contracts that are folders. */
class FolderWalksTest {

    private static final String ANALYSIS = "src/test/resources/contracts/document-analysis";
    private static final String EXPORTS = "src/test/resources/contracts/data-exports";
    private static final String KILN = "src/test/resources/contracts/kiln";
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final double SHARE = 0.85;
    private static final int EIGHTH = 8;

    private final Kit kit = new Kit(Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({
        ANALYSIS + ", ListOperations CancelOperation DeleteOperation GetOperation",
        "openai-batch, listBatches cancelBatch retrieveBatch"
    })
    void walks_call_all_that_a_folder_declares_and_find_nothing_at_its_mock(String contract, String operations) {
        Exploration exploration = explored(contract, List.of(), 3, 1_000);

        assertThat(exploration.failures()).isEmpty();
        Set<String> steps = exploration.coverage().values().stream()
                .flatMap(inState -> inState.keySet().stream())
                .collect(Collectors.toSet());
        for (String operation : operations.split(" ", -1)) {
            assertThat(steps).anyMatch(step -> step.contains(" " + operation + " "));
        }
        assertThat(exploration.met().neverMet())
                .noneMatch(line ->
                        line.startsWith("states") || line.contains(" middle") || line.contains("delete of succeeded"));
    }

    @ParameterizedTest
    @CsvSource({ANALYSIS + ", 3", "openai-batch, 4", KILN + ", 5"})
    void most_of_every_eighth_derived_deviation_are_found(String contract, int seed) {
        List<Deviation> deviations = new ArrayList<>(ModelDeviations.of(Contract.read(ContractSource.named(contract))));
        Collections.shuffle(deviations, new Random(seed));
        List<Deviation> sample = IntStream.range(0, deviations.size())
                .filter(at -> at % EIGHTH == 0)
                .mapToObj(deviations::get)
                .toList();

        List<String> missed = sample.stream()
                .filter(each -> explored(contract, List.of(each.id()), 1, ExploredServers.CALLS)
                        .failures()
                        .isEmpty())
                .map(each -> each.id() + " " + each.title())
                .toList();

        assertThat(missed).hasSizeLessThanOrEqualTo((int) (sample.size() * (1 - SHARE)));
    }

    /** Each of these was once an alarm at a good server. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alice submits two jobs at one instant and reads only the second, often\n5000 ms pass\njob 1: Alice polls the job",
                "a new job\n60000 ms pass\njob 1: Alice calls DeleteOperation for the job\n"
                        + "job 1: Alice waits until the job ends",
                "a new job\n2500 ms pass\njob 1: Alice calls DeleteOperation for the job\njob 1: Alice polls the job"
            })
    void a_walk_at_a_good_server_breaks_no_rule(String walk) {
        try (MockServer mock = mock(ANALYSIS, List.of())) {
            assertThat(explorer(mock, ANALYSIS).replay(Walk.parse(walk), LONG)).isEmpty();
        }
    }

    @Test
    void a_paused_job_is_not_waited_for_to_end() {
        try (MockServer mock = mock(EXPORTS, List.of())) {
            Walk walk = Walk.parse("""
                    a new job
                    1000 ms pass
                    job 1: Alice calls Operations_Act:pause for the job
                    job 1: Alice waits until the job ends
                    job 1: Alice calls Operations_Act:resume for the job
                    job 1: Alice waits until the job ends
                    """);

            assertThat(explorer(mock, EXPORTS).replay(walk, LONG)).isEmpty();
        }
    }

    @Test
    void a_job_that_moved_before_a_refused_command_is_not_blamed_on_it() {
        try (MockServer mock = mock("openai-batch", List.of())) {
            Walk walk = Walk.parse("""
                    a new job that plays the scenario ends-failed
                    job 1: Alice polls the job
                    2500 ms pass
                    job 1: Alice calls cancelBatch for the job
                    job 1: Alice polls the job
                    """);

            assertThat(explorer(mock, "openai-batch").replay(walk, LONG)).isEmpty();
        }
    }

    @Test
    void a_failure_is_told_as_a_file_to_play_again_and_as_an_example() {
        try (MockServer mock = mock(ANALYSIS, List.of("document-analysis.refuses-delete-in-succeeded"))) {
            Walk walk = Walk.parse("""
                    a new job
                    job 1: Alice waits until the job ends
                    job 1: Alice calls DeleteOperation for the job
                    job 1: Alice polls the job
                    """);

            Failure failure = explorer(mock, ANALYSIS).replay(walk, LONG).orElseThrow();

            assertThat(failure.findings().getFirst().rule()).isEqualTo("JOB-CMND-delete.succeeded");
            assertThat(Walk.parse(new Story(failure).file())).isEqualTo(walk);
            assertThat(failure.example())
                    .startsWith(
                            "@JOB-CMND-delete.succeeded",
                            "Example: A random walk that broke JOB-CMND-delete.succeeded",
                            "  When Alice submits a job",
                            "  And Alice waits until the job ends",
                            "  And Alice calls DeleteOperation for the job")
                    .hasSize(6);
        }
    }

    @Test
    void a_walk_of_another_contract_cannot_be_played_again() {
        try (MockServer mock = mock(ANALYSIS, List.of())) {
            Explorer explorer = explorer(mock, ANALYSIS);

            assertThatThrownBy(() ->
                            explorer.replay(Walk.parse("a new job\njob 1: Alice calls cancelBatch for the job"), LONG))
                    .isInstanceOf(UsageError.class)
                    .hasMessageContaining("which has no step \"job 1: Alice calls cancelBatch for the job\"");
            assertThatThrownBy(() -> explorer.replay(Walk.parse("a new job\njob 1: Alice reads all its pages"), LONG))
                    .isInstanceOf(UsageError.class)
                    .hasMessageContaining("which has no step \"job 1: Alice reads all its pages\"");
        }
    }

    private Exploration explored(String contract, List<String> deviations, int failures, int calls) {
        try (MockServer mock = mock(contract, deviations)) {
            return explorer(mock, contract).explore(new ExploreLimits(LONG, calls, calls, failures, 20), 7);
        }
    }

    private static MockServer mock(String contract, List<String> deviations) {
        return MockServer.start(options -> options.withPort(0)
                .withJournal(NOTHING)
                .withContracts(List.of(ContractSource.named(contract)))
                .withWorlds(worlds -> worlds.withDeviations(deviations)));
    }

    private Explorer explorer(MockServer mock, String contract) {
        Configuration settings = new Configuration(List.of(
                Layer.defaults(),
                new Layer("test", Map.of(Key.TARGET, mock.address().toString(), Key.CONTRACT, contract))));
        return kit.explorer(
                Options.of(settings),
                new KeySources(settings, Map.of()),
                ExploreListener.NOBODY,
                new StopSignal(Clock.systemUTC()));
    }
}
