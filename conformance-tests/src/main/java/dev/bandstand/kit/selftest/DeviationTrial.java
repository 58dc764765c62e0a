package dev.bandstand.kit.selftest;

import dev.bandstand.kit.selftest.server.DeviatingServer;
import dev.bandstand.kit.verdict.Outcome;
import dev.bandstand.kit.verdict.RunFacts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The kit's judgement of a deviating server.
 *
 * @param killed true if the rule that the server breaks failed it, or warned where it does not count
 * @param message what that rule found, or why it found nothing
 * @param others the other rules that failed it
 * @param essential the positions of the oracles any of which, turned off, would have let the server get past
 */
public record DeviationTrial(
        DeviatingServer server, boolean killed, String message, List<String> others, Set<Integer> essential) {

    public DeviationTrial {
        others = List.copyOf(others);
        essential = Set.copyOf(essential);
    }

    static DeviationTrial of(DeviatingServer server, RunFacts facts, Ablation ablation) {
        Outcome own = facts.outcomes().entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(server.rule()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> new Outcome.NotTestable("The rule was not part of the run."));
        List<String> others =
                failed(facts).stream().filter(id -> !id.equals(server.rule())).toList();
        boolean killed = caught(own);
        Set<Integer> essential = killed ? ablation.essential(server.rule(), facts.trace()) : Set.of();
        return new DeviationTrial(server, killed, message(own), others, essential);
    }

    /** The rules that failed a server, sorted by id. */
    static List<String> failed(RunFacts facts) {
        return facts.outcomes().entrySet().stream()
                .filter(entry -> caught(entry.getValue()))
                .map(entry -> entry.getKey().id())
                .toList();
    }

    private static boolean caught(Outcome outcome) {
        return outcome instanceof Outcome.Failed || outcome instanceof Outcome.Warned;
    }

    /** The finding of a rule, or the reason why it found nothing. */
    static String message(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed failed -> failed.findings().getFirst().message();
            case Outcome.Warned warned -> warned.failure().findings().getFirst().message();
            case Outcome.Passed passed ->
                String.format(Locale.ROOT, "Judged %d times and found to hold.", passed.judged());
            case Outcome.NotTestable not -> not.reason();
            case Outcome.NotApplicable not -> not.reason();
            case Outcome.Waived waived -> waived.reason();
            case Outcome.KitError error -> error.message();
        };
    }
}
