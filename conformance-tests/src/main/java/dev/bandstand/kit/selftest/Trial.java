package dev.bandstand.kit.selftest;

import dev.bandstand.kit.verdict.Outcome;
import dev.bandstand.kit.verdict.RunFacts;
import java.util.List;
import java.util.Map;

/**
 * What the kit made of a wrong server.
 *
 * @param killed whether the rule that the server breaks failed it
 * @param message what that rule found, or why it found nothing
 * @param others the other rules that failed it
 */
public record Trial(WrongServer server, boolean killed, String message, List<String> others) {

    public Trial {
        others = List.copyOf(others);
    }

    static Trial of(WrongServer server, RunFacts facts) {
        Outcome own = facts.outcomes().entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(server.rule()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> new Outcome.NotTestable("The rule was not part of the run."));
        List<String> others = facts.outcomes().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Outcome.Failed)
                .map(entry -> entry.getKey().id())
                .filter(id -> !id.equals(server.rule()))
                .toList();
        return new Trial(server, own instanceof Outcome.Failed, message(own), others);
    }

    private static String message(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Failed failed -> failed.findings().getFirst().message();
            case Outcome.Passed passed -> "Judged %d times and found to hold.".formatted(passed.judged());
            case Outcome.NotTestable not -> not.reason();
            case Outcome.NotApplicable not -> not.reason();
            case Outcome.Waived waived -> waived.reason();
            case Outcome.KitError error -> error.message();
        };
    }
}
