package dev.bandstand.kit.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.mock.model.ModelDeviations;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractSource;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derived deviations are caught by the rules that they break. Each build judges a sample; the command judges all. */
class FolderSelfTestTest {

    @ParameterizedTest
    @CsvSource({
        "openai-batch, 60, 4",
        "src/test/resources/contracts/kiln, 140, 12",
        "src/test/resources/contracts/document-analysis, 80, 6"
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
}
