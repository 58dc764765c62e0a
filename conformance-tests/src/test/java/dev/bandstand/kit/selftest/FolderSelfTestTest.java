package dev.bandstand.kit.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.mock.model.ModelDeviations;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractSource;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Deviations are caught by the rules that they break. Of the derived ones each build judges a sample, of a folder's own all; the
 * command judges all.
 */
class FolderSelfTestTest {

    @ParameterizedTest
    @CsvSource({
        "openai-batch, 60, 4",
        "src/test/resources/contracts/kiln, 140, 12",
        "src/test/resources/contracts/document-analysis, 80, 6",
        "src/test/resources/contracts/long-operations, 60, 4",
        "src/test/resources/contracts/data-exports, 80, 6",
        "src/test/resources/contracts/pipelines, 80, 6",
        "src/test/resources/contracts/restores, 80, 6",
        "src/test/resources/contracts/cluster-jobs, 120, 10",
        "src/test/resources/contracts/workspace-runs, 120, 12",
        "src/test/resources/contracts/compute-queue, 80, 8"
    })
    void a_deviation_is_caught_by_the_rule_that_it_breaks(String written, int many, int step) {
        List<String> all = ModelDeviations.of(Contract.read(ContractSource.named(written))).stream()
                .map(Deviation::id)
                .toList();
        List<String> sample = IntStream.range(0, all.size())
                .filter(index -> index % step == 0)
                .mapToObj(all::get)
                .toList();

        KillMatrix matrix = new FolderSelfTest(written, Clock.systemUTC(), 2).judged(sample, line -> {});

        assertThat(all).hasSizeGreaterThan(many).doesNotHaveDuplicates();
        assertThat(matrix.survivors()).isEmpty();
        assertThat(matrix.deviating()).hasSameSizeAs(sample);
    }

    @ParameterizedTest
    @CsvSource({"openai-batch, OAB-, 4", "src/test/resources/contracts/kiln, KLN-, 6"})
    void a_deviation_of_a_folder_s_own_is_caught_by_the_rule_that_it_breaks(String written, String rules, int many) {
        List<String> own = ModelDeviations.of(Contract.read(ContractSource.named(written))).stream()
                .filter(each -> each.rule().startsWith(rules))
                .map(Deviation::id)
                .toList();

        KillMatrix matrix = new FolderSelfTest(written, Clock.systemUTC(), 2).judged(own, line -> {});

        assertThat(own).hasSizeGreaterThanOrEqualTo(many);
        assertThat(matrix.survivors()).isEmpty();
    }

    /** Kinds of deviations that the samples may leave out, at contracts of every form that has them. */
    @ParameterizedTest
    @CsvSource({
        "openai-batch, created-anew",
        "src/test/resources/contracts/kiln, created-anew problem-status",
        "src/test/resources/contracts/data-exports, created-anew",
        "src/test/resources/contracts/cluster-jobs, created-anew ignores-delete-in-Suspended hangs-after-retry-in-Failed",
        "src/test/resources/contracts/cluster-jobs, forgets-Pending-before-resume-in-Suspended",
        "src/test/resources/contracts/cluster-jobs, hangs-after-resume-in-Suspended-to-Running",
        "src/test/resources/contracts/restores, created-anew problem-status",
        "src/test/resources/contracts/assays, refuses-cancel-in-resting accepts-archiveAssay-in-resting",
        "src/test/resources/contracts/workspace-runs, foreign-runsRepair foreign-runsDelete wrong-more-runsList",
        "src/test/resources/contracts/named-exports, taken renames tells-first-id driven-by-reads",
        "src/test/resources/contracts/paid-renders, forgets-keys tells-first-id",
        "src/test/resources/contracts/named-runs, taken renames tells-first-id driven-by-reads"
    })
    void single_answers_are_looked_at(String written, String names) {
        String contract = written.substring(written.lastIndexOf('/') + 1);
        List<String> ids =
                Stream.of(names.split(" ")).map(name -> contract + "." + name).toList();

        KillMatrix matrix = new FolderSelfTest(written, Clock.systemUTC(), 2).judged(ids, line -> {});

        assertThat(matrix.survivors()).isEmpty();
        assertThat(matrix.deviating()).hasSameSizeAs(ids);
    }
}
