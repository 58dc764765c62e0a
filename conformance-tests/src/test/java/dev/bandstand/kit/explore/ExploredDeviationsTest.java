package dev.bandstand.kit.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.selftest.server.DeviatingServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random walks at deviating servers and at a good one. The profile {@code explore} walks at all of them. */
@Tag("long")
class ExploredDeviationsTest {

    private static final int TENTH = 10;

    @ParameterizedTest
    @CsvSource({"openfunnel-tam, 18", "nemo-jobs, 18"})
    void every_tenth_deviating_server_is_found(String contract, int seed) {
        ExploredServers servers = new ExploredServers(contract);
        List<DeviatingServer> shuffled = new ArrayList<>(servers.deviating());
        shuffled.removeIf(server -> ExploredServers.MISSES.containsKey(server.id()));
        Collections.shuffle(shuffled, new Random(seed));

        List<String> missed = IntStream.range(0, shuffled.size())
                .filter(at -> at % TENTH == 0)
                .mapToObj(shuffled::get)
                .filter(server -> servers.explored(List.of(server.id()), 1, ExploredServers.CALLS)
                        .failures()
                        .isEmpty())
                .map(server -> server.id() + " " + server.title())
                .toList();

        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
    void nothing_is_found_at_a_good_server(String contract) {
        Exploration exploration = new ExploredServers(contract).explored(List.of(), 1, 1_500);

        assertThat(exploration.failures()).isEmpty();
        assertThat(exploration.coverage()).hasSizeGreaterThan(7);
    }

    @ParameterizedTest
    @CsvSource({
        "openfunnel-tam, R03, TAM-RESU, C07, TAM-CANC",
        "openfunnel-tam, K01, TAM-CONF, A04, TAM-AUTH",
        "openfunnel-tam, G29, TAM-PAUS, B11, TAM-SUBM",
        "openfunnel-tam, S04, TAM-SCHM, X04, TAM-RESU",
        "nemo-jobs, N15, NEMO-RESU, N37, NEMO-LIST",
    })
    void two_deviations_of_one_server_are_told_apart(
            String contract, String one, String ruleOfOne, String other, String ruleOfOther) {
        Exploration exploration = new ExploredServers(contract).explored(List.of(one, other), 5, ExploredServers.CALLS);

        assertThat(exploration.failures().stream().map(failure -> rules(failure).getFirst()))
                .doesNotHaveDuplicates()
                .anyMatch(rule -> rule.startsWith(ruleOfOne))
                .anyMatch(rule -> rule.startsWith(ruleOfOther));
        assertThat(exploration.failures())
                .filteredOn(failure -> !failure.walk().hasCallsAtOnce())
                .allMatch(Failure::steady);
    }

    private static List<String> rules(Failure failure) {
        return failure.findings().stream().map(Finding::rule).toList();
    }
}
