package dev.bandstand.kit.selftest;

import dev.bandstand.kit.selftest.server.BenignVariant;
import dev.bandstand.kit.verdict.Outcome;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.Verdict;
import java.util.List;
import java.util.Map;

/**
 * The kit's judgement of a benign server.
 *
 * @param verdict the word on it
 * @param alarms what was held against it, all of it falsely, as sentences that begin with a rule
 */
public record BenignTrial(BenignVariant server, Verdict.Result verdict, List<String> alarms) {

    public BenignTrial {
        alarms = List.copyOf(alarms);
    }

    static BenignTrial of(BenignVariant server, RunFacts facts) {
        List<String> alarms = facts.outcomes().entrySet().stream()
                .filter(entry -> wronged(entry.getValue()))
                .filter(entry -> !(entry.getValue() instanceof Outcome.Warned
                        && server.reported().contains(entry.getKey().id())))
                .map(entry -> entry.getKey().id() + " " + sentence(entry))
                .toList();
        return new BenignTrial(server, facts.verdict().result(), alarms);
    }

    private static boolean wronged(Outcome outcome) {
        return outcome instanceof Outcome.Failed
                || outcome instanceof Outcome.Warned
                || outcome instanceof Outcome.KitError;
    }

    private static String sentence(Map.Entry<?, Outcome> entry) {
        return switch (entry.getValue()) {
            case Outcome.Failed failed -> failed.findings().getFirst().message();
            case Outcome.Warned warned -> warned.failure().findings().getFirst().message();
            case Outcome.KitError error -> error.message();
            default -> "";
        };
    }
}
