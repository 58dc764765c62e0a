package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.explore.WalkStep.OnJob;
import dev.bandstand.kit.explore.WalkStep.Operate;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.target.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A failing walk by a contract that is a folder, in the steps of the features that are made from it. */
final class FolderExample {

    private final List<WalkStep> steps;
    private final Finding finding;
    private int submitted;

    /** @param finding the rule that the example puts to the test */
    FolderExample(Walk walk, Finding finding) {
        this.steps = walk.steps();
        this.finding = finding;
    }

    /**
     * The lines of the example; none when no rule is expected, or for what the steps cannot say: they speak of the job that was
     * submitted last, and send only the same command twice at the same time.
     */
    List<String> lines() {
        List<String> lines =
                new ArrayList<>(List.of("@" + finding.rule(), "Example: A random walk that broke " + finding.rule()));
        submitted = 0;
        for (int at = 0; at < steps.size(); at++) {
            Optional<String> sentence = sentence(steps.get(at));
            if (sentence.isEmpty() || finding.expect().isEmpty()) {
                return List.of();
            }
            lines.add((at == 0 ? "  When " : "  And ") + sentence.get());
            if (at + 1 < steps.size() && readsAfter(steps.get(at), steps.get(at + 1))) {
                at++;
            }
        }
        lines.add("  Then " + finding.expect());
        return lines;
    }

    private Optional<String> sentence(WalkStep step) {
        submitted += step.submits();
        return switch (step) {
            case Submit submit -> Optional.of("Alice submits a job");
            case OnJob about when about.job() != submitted -> Optional.empty();
            case Poll poll -> Optional.of("Alice reads the job");
            case Together together -> twice(together.steps());
            default -> Optional.of(StepText.sentence(step));
        };
    }

    private Optional<String> twice(List<WalkStep> calls) {
        return calls.size() == 2
                        && calls.getFirst().equals(calls.getLast())
                        && calls.getFirst() instanceof Operate call
                        && call.actor() == Actor.ALICE
                        && call.job() == submitted
                ? Optional.of("Alice sends %s twice at the same time".formatted(call.operation()))
                : Optional.empty();
    }

    /** The step of the features that calls an operation for the job has its owner read it afterwards. */
    private static boolean readsAfter(WalkStep step, WalkStep next) {
        return (step instanceof Operate || step instanceof Together) && next instanceof Poll;
    }
}
