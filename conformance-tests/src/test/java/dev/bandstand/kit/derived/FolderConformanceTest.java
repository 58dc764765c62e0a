package dev.bandstand.kit.derived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.Verdict;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.model.ContractLint;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.draft.ContractDraft;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A contract without a line of Java is conformant by what follows from it, whatever it does where it is silent. */
class FolderConformanceTest {

    private static final String KILN = "src/test/resources/contracts/kiln";
    private static final String OPERATIONS = "src/test/resources/contracts/long-operations";
    private static final String EXPORTS = "src/test/resources/contracts/data-exports";
    private static final String PIPELINES = "src/test/resources/contracts/pipelines";
    private static final String RESTORES = "src/test/resources/contracts/restores";
    private static final String CLUSTER = "src/test/resources/contracts/cluster-jobs";
    private static final String ASSAYS = "src/test/resources/contracts/assays";
    private static final String RUNS = "src/test/resources/contracts/workspace-runs";
    private static final String QUEUE = "src/test/resources/contracts/compute-queue";
    private static final String ANALYSIS = "src/test/resources/contracts/document-analysis";

    private static final String NAMED_EXPORTS = "src/test/resources/contracts/named-exports";
    private static final String RENDERS = "src/test/resources/contracts/paid-renders";
    private static final String NAMED_RUNS = "src/test/resources/contracts/named-runs";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "openai-batch, openai-batch.refusal, 409",
        "openai-batch, openai-batch.cancel-of-validating, refuse",
        "openai-batch, openai-batch.cancel-of-finalizing, refuse",
        "openai-batch, openai-batch.cancel-of-cancelling, refuse",
        "openai-batch, openai-batch.refusal, 400",
        KILN + ", kiln.halt, stay",
        ANALYSIS + ", document-analysis.early, canceling",
        OPERATIONS + ", long-operations.again, refuse",
        EXPORTS + ", data-exports.again, refuse",
        PIPELINES + ", pipelines.again, refuse",
        RESTORES + ", restores.again, refuse",
        ASSAYS + ", assays.again, refuse",
        RUNS + ", workspace-runs.late, refuse",
        QUEUE + ", compute-queue.late, refuse",
        CLUSTER + ", cluster-jobs.del, refuse"
    })
    void the_mock_is_conformant_with_each_policy(String contract, String policy, String choice) {
        try (MockServer mock = MockServer.start(options -> options.withPort(0)
                .withContracts(List.of(ContractSource.named(contract)))
                .withWorlds(worlds -> worlds.withPolicies(new Policies(Map.of(policy, choice)))))) {
            RunFacts facts = check(contract, mock, Map.of());

            assertThat(facts.verdict().result())
                    .as(() -> facts.outcomes().values().toString())
                    .isEqualTo(Verdict.Result.CONFORMANT);
            assertThat(facts.verdict().executed()).isGreaterThan(50);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NAMED_EXPORTS, NAMED_RUNS, RENDERS})
    void the_mock_is_conformant_where_callers_name_their_jobs_or_repeat_submits(String contract) {
        try (MockServer mock = MockServer.start(
                options -> options.withPort(0).withContracts(List.of(ContractSource.named(contract))))) {
            RunFacts facts = check(contract, mock, Map.of());

            assertThat(facts.verdict().result())
                    .as(() -> facts.outcomes().values().toString())
                    .isEqualTo(Verdict.Result.CONFORMANT);
        }
    }

    /** A list of many jobs is long, not endless. */
    @Test
    void the_mock_is_conformant_with_many_jobs_of_earlier_days() throws Exception {
        try (MockServer mock = MockServer.start(
                options -> options.withPort(0).withContracts(List.of(ContractSource.named(OPERATIONS))))) {
            HttpRequest submit = HttpRequest.newBuilder(mock.address().resolve("/v1/exports?key=crowded"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"table\": \"orders\"}"))
                    .build();
            HttpClient client = HttpClient.newHttpClient();
            for (int job = 0; job < 130; job++) {
                client.send(submit, BodyHandlers.discarding());
            }

            RunFacts facts = check(OPERATIONS, mock, Map.of("BANDSTAND_API_KEY", "crowded"));

            assertThat(facts.verdict().result())
                    .as(() -> facts.outcomes().values().toString())
                    .isEqualTo(Verdict.Result.CONFORMANT);
        }
    }

    /** A draft in which nothing was changed is served as it is judged. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                OPERATIONS,
                RESTORES,
                ANALYSIS,
                CLUSTER,
                "src/test/resources/documents/silent",
                "src/test/resources/documents/strict",
                "src/test/resources/documents/branches",
                "src/test/resources/documents/mistakes"
            })
    void the_mock_of_a_draft_is_conformant(String contract) throws Exception {
        Path document = Path.of(contract, "openapi.yaml");
        Path draft = Files.createDirectory(folder.resolve("draft"));
        Files.copy(document, draft.resolve("openapi.yaml"));
        Files.writeString(
                draft.resolve("job.yaml"), ContractDraft.of(OpenApi.read("openapi.yaml", Files.readString(document))));

        assertThat(ContractLint.faults(ContractSource.folder(draft))).isEmpty();
        try (MockServer mock =
                MockServer.start(options -> options.withPort(0).withContracts(List.of(ContractSource.folder(draft))))) {
            RunFacts facts = check(draft.toString(), mock, Map.of());

            assertThat(facts.verdict().result())
                    .as(() -> facts.outcomes().values().toString())
                    .isEqualTo(Verdict.Result.CONFORMANT);
        }
    }

    private static RunFacts check(String contract, MockServer mock, Map<String, String> environment) {
        Configuration settings = new Configuration(List.of(
                Layer.defaults(),
                new Layer(
                        "test", Map.of(Key.TARGET, mock.address().toString(), Key.CONTRACT, contract, Key.SEED, "1"))));
        return new Kit(Clock.systemUTC())
                .check(Options.of(settings), new KeySources(settings, environment), ProgressListener.NOBODY);
    }
}
