package dev.bandstand.kit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.spec.RuleCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts traces before all oracles of their contract. */
final class Judging {

    static final ContractCheck CHECK = ContractCheck.of("openfunnel-tam");

    private static final Map<String, ContractCheck> CHECKS =
            Map.of("openfunnel-tam", CHECK, "nemo-jobs", ContractCheck.of("nemo-jobs"));

    private Judging() {}

    static List<Judgement> judge(Trace trace) {
        String contract = trace.setting().contract();
        return Oracles.of(RuleCatalogue.of(contract), CHECKS.get(contract)).stream()
                .flatMap(oracle -> oracle.judge(trace).stream())
                .toList();
    }

    static Stream<Judgement.Broken> broken(Trace trace) {
        return judge(trace).stream().filter(Judgement.Broken.class::isInstance).map(Judgement.Broken.class::cast);
    }

    /** The rule was put to the test and held, and no rule at all was broken. */
    static void holds(String rule, Trace trace) {
        assertThat(broken(trace)).as(rule).isEmpty();
        assertThat(judge(trace)).as(rule).extracting(Judgement::rule).contains(rule);
    }

    /** The rule was not put to the test, and no rule at all was broken. */
    static void silent(String rule, Trace trace) {
        assertThat(broken(trace)).as(rule).isEmpty();
        assertThat(judge(trace)).as(rule).extracting(Judgement::rule).doesNotContain(rule);
    }

    /** The rule was broken, others perhaps too. */
    static void breaks(String rule, Trace trace) {
        assertThat(broken(trace)).as(rule).extracting(Judgement.Broken::rule).contains(rule);
    }

    /** These rules were broken, and no other. */
    static void breaksOnly(Set<String> rules, Trace trace) {
        assertThat(broken(trace).map(Judgement.Broken::rule).distinct()).containsExactlyInAnyOrderElementsOf(rules);
    }

    /** The rule was broken, and this is what is said about it. */
    static void breaks(String rule, Trace trace, String message) {
        assertThat(broken(trace).filter(judgement -> judgement.rule().equals(rule)))
                .as(rule)
                .extracting(Judgement.Broken::message)
                .contains(message);
    }
}
