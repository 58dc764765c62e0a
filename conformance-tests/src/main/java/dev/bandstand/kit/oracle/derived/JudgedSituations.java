package dev.bandstand.kit.oracle.derived;

import static java.util.stream.Collectors.joining;

import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.spec.own.ContractRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Collects what checks say of rules that the contract has. */
final class JudgedSituations {

    private static final int MOST_SHOWN = 6;

    private final ContractRules contract;
    private final Set<String> rules;
    private final List<Judgement> judgements = new ArrayList<>();

    /** @param rules the ids of the contract's rules */
    JudgedSituations(ContractRules contract, Set<String> rules) {
        this.contract = contract;
        this.rules = rules;
    }

    /**
     * Broken when there is a message, held when it is empty.
     *
     * @param derived the rule, under the id that derived rules have
     * @param message what was expected and what was seen, without a full stop
     */
    void judge(String derived, String message, ModelCall... evidence) {
        String rule = contract.idOf(derived);
        if (!rules.contains(rule)) {
            return;
        }
        List<Integer> numbers =
                Stream.of(evidence).map(ModelCall::number).distinct().toList();
        judgements.add(
                message.isEmpty()
                        ? new Judgement.Held(rule, numbers)
                        : new Judgement.Broken(rule, numbers, message + where(numbers, evidence)));
    }

    private static String where(List<Integer> numbers, ModelCall... evidence) {
        String job = evidence[evidence.length - 1].job();
        List<Integer> shown = numbers.subList(Math.max(0, numbers.size() - MOST_SHOWN), numbers.size());
        return " (%s%s %s)."
                .formatted(
                        job.isEmpty() ? "" : "job " + job + ", ",
                        shown.size() == 1 ? "exchange" : "exchanges",
                        shown.stream().map(String::valueOf).collect(joining(", ")));
    }

    List<Judgement> judgements() {
        return List.copyOf(judgements);
    }
}
