package dev.bandstand.kit.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.selftest.server.BenignVariant;
import dev.bandstand.kit.verdict.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Servers that are right in odd ways. Each is judged by every rule in {@code ./bandstand self-test}. Some answer late or take
 * their time, so that most of this is waiting.
 */
@Execution(ExecutionMode.CONCURRENT)
@ParameterizedClass
@ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
@Order(1)
class BenignVariantsTest {

    private final TrialRunner trialRunner;

    BenignVariantsTest(String contract) {
        this.trialRunner = new TrialRunner(contract, Clock.systemUTC());
    }

    @Test
    void an_unusual_server_is_not_taken_for_wrong_by_the_rules_nearest_to_it() {
        List<BenignTrial> trials = tried(trialRunner.benignServers().unusual(), trialRunner::targeted);

        assertThat(trials).filteredOn(trial -> !trial.alarms().isEmpty()).isEmpty();
    }

    @Test
    @Tag("long")
    void a_server_is_conformant_whichever_way_it_reads_the_silent_points() {
        List<BenignTrial> trials = tried(trialRunner.benignServers().combined(), trialRunner::whole);

        assertThat(trials)
                .filteredOn(trial -> trial.verdict() != Verdict.Result.CONFORMANT
                        || !trial.alarms().isEmpty())
                .isEmpty();
    }

    private static List<BenignTrial> tried(List<BenignVariant> servers, Function<BenignVariant, BenignTrial> how) {
        return Parallel.work(4, servers, how, trial -> {});
    }
}
