package dev.bandstand.kit.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every server against every rule: part of the Maven profile {@code self-test} alone. */
@Tag("self-test")
class WholeSelfTest {

    private static final Path DATA = Path.of("src", "main", "resources", "self-test");
    private static final Path PAGE = Path.of("..", "docs", "kill-matrix.md");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Test
    void every_server_against_every_rule_comes_out_as_it_is_stored() throws IOException {
        List<KillMatrix> matrices = Stream.of("openfunnel-tam", "nemo-jobs")
                .map(contract -> new SelfTest(
                                contract,
                                Clock.systemUTC(),
                                Runtime.getRuntime().availableProcessors())
                        .whole(System.out::println))
                .toList();
        if ("write".equals(System.getProperty("bandstand.docs"))) {
            write(matrices);
        }

        assertThat(matrices).allSatisfy(matrix -> {
            assertThat(matrix.survivors()).isEmpty();
            assertThat(matrix.falseAlarms()).isEmpty();
            assertThat(matrix.benign()).extracting(KillMatrix.Benign::verdict).containsOnly("conformant");
            assertThat(matrix.misjudged()).isEmpty();
        });
        for (KillMatrix matrix : matrices) {
            assertThat(matrix)
                    .as("written anew by: mvn verify -Pself-test -Dbandstand.docs=write")
                    .usingRecursiveComparison()
                    // Where calls are served at the same time, chance has a say in how much is seen, and by whom else.
                    .ignoringFields("deviating.others")
                    .withEqualsForFields(
                            (BiPredicate<String, String>) WholeSelfTest::sameButForNumbers, "deviating.finding")
                    .isEqualTo(KillMatrixFile.read(
                            Files.readString(DATA.resolve(KillMatrixFile.name(matrix.contract())))));
        }
    }

    private static boolean sameButForNumbers(String one, String other) {
        return NUMBER.matcher(one).replaceAll("#").equals(NUMBER.matcher(other).replaceAll("#"));
    }

    private static void write(List<KillMatrix> matrices) throws IOException {
        for (KillMatrix matrix : matrices) {
            Files.writeString(DATA.resolve(KillMatrixFile.name(matrix.contract())), KillMatrixFile.write(matrix));
        }
        Files.writeString(PAGE, KillMatrixPage.of(matrices));
    }
}
