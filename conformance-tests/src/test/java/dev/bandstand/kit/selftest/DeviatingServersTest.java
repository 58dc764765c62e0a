package dev.bandstand.kit.selftest;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every deviating server against the rule that it breaks, and what follows for the oracles and the stored matrix. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeviatingServersTest {

    private static final int THREADS = 2;

    private final RuleCatalogue catalogue;
    private final Exceptions exceptions;
    private final KillMatrix stored;
    private final List<List<String>> oracles;
    private final List<DeviationTrial> trials;

    DeviatingServersTest(String contract) {
        catalogue = RuleCatalogue.of(contract);
        exceptions = Exceptions.of(contract);
        stored = KillMatrixFile.stored(contract).orElseThrow();
        oracles = Ablation.of(contract).rules();
        SelfTest selfTest = new SelfTest(contract, Clock.systemUTC(), THREADS);
        trials = selfTest.targeted(selfTest.deviatingServers(), trial -> {});
    }

    @Test
    void every_wrong_server_is_caught_by_the_rule_that_it_breaks() {
        assertThat(trials)
                .filteredOn(trial -> !trial.killed())
                .extracting(trial -> "%s got past %s, which said: %s (%s)"
                        .formatted(
                                trial.server().id(),
                                trial.server().rule(),
                                trial.message(),
                                trial.server().title()))
                .isEmpty();
    }

    @Test
    void no_oracle_can_be_turned_off_without_a_wrong_server_getting_past() {
        Set<Integer> essential =
                trials.stream().flatMap(trial -> trial.essential().stream()).collect(toSet());

        Set<String> needless = IntStream.range(0, oracles.size())
                .filter(oracle -> !essential.contains(oracle))
                .boxed()
                .flatMap(oracle -> oracles.get(oracle).stream())
                .collect(toCollection(TreeSet::new));

        assertThat(needless)
                .as("the rules of oracles that no deviating server needs")
                .isSubsetOf(exceptions.withoutServer().keySet());
    }

    @Test
    void the_stored_matrix_is_of_these_servers() throws IOException {
        KillMatrix now = stored.with(trials);
        if ("write".equals(System.getProperty("bandstand.docs"))) {
            Files.writeString(
                    Path.of("src", "main", "resources", "self-test", KillMatrixFile.name(stored.contract())),
                    KillMatrixFile.write(now));
        }

        assertThat(stored.deviating())
                .as("made anew by: mvn verify -Dbandstand.docs=write, and the whole of it with -Pself-test")
                .extracting(KillMatrix.Deviating::id, KillMatrix.Deviating::rule, KillMatrix.Deviating::title)
                .containsExactlyElementsOf(now.deviating().stream()
                        .map(each -> tuple(each.id(), each.rule(), each.title()))
                        .toList());
        assertThat(stored.falseAlarms()).isEmpty();
        assertThat(stored.benign()).extracting(KillMatrix.Benign::verdict).containsOnly("conformant");
        assertThat(stored.misjudged()).isEmpty();
    }

    /** Chance has a say in the other rules that a server breaks when calls are served at the same time: one that is listed may be alone. */
    @Test
    void every_scored_rule_is_the_only_one_to_catch_some_wrong_server_or_is_known_to_have_company() {
        assumeTrue(stored.whole(), "The stored matrix is not of a whole run; mvn verify -Pself-test makes one.");
        Set<String> scored =
                catalogue.active().filter(Rule::scored).map(Rule::id).collect(toCollection(TreeSet::new));
        Set<String> needless = new TreeSet<>(scored);
        needless.removeAll(stored.needed(scored));
        Set<String> known = exceptions.hardlyAlone().keySet();

        assertThat(needless).isSubsetOf(known);
        assertThat(known).isSubsetOf(stored.accompanied(scored));
    }
}
