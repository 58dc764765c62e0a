package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.explore.WalkStep.JobOrder;
import dev.bandstand.kit.explore.WalkStep.OnJob;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.Send;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.target.Actor;
import java.util.ArrayList;
import java.util.List;

/** A failing walk as an example for a feature file, in the steps of the features. */
final class WalkExample {

    private static final int MOST_JOBS = 2;

    private final List<WalkStep> steps;
    private final Finding finding;
    private final List<String> lines = new ArrayList<>();
    private int submitted;
    private int theJob = 1;

    /** @param finding the rule that the example puts to the test */
    WalkExample(Walk walk, Finding finding) {
        this.steps = walk.steps();
        this.finding = finding;
    }

    /**
     * The lines of the example; none when no rule is expected, there are more jobs than a scenario can speak of, or the first is
     * one of Bob, which can only be "the other job".
     */
    List<String> lines() {
        List<JobOrder> orders = steps.stream()
                .filter(Submit.class::isInstance)
                .map(step -> ((Submit) step).order())
                .toList();
        if (finding.expect().isEmpty() || orders.size() > MOST_JOBS || orders.indexOf(JobOrder.OF_BOB) == 0) {
            return List.of();
        }
        lines.clear();
        lines.add("@" + finding.rule());
        lines.add("Example: A random walk that broke " + finding.rule());
        for (int at = 0; at < steps.size(); at++) {
            WalkStep next = at + 1 < steps.size() ? steps.get(at + 1) : steps.get(at);
            add(steps.get(at), next);
            if (steps.get(at) instanceof Send send && pollsAfter(send, next)) {
                at++;
            }
        }
        lines.add("  Then " + finding.expect());
        return List.copyOf(lines);
    }

    private void add(WalkStep step, WalkStep next) {
        if (step instanceof OnJob about) {
            takeUp(about.job());
        }
        switch (step) {
            case Submit submit -> submit(submit);
            case Send send -> {
                String sentence = StepText.sentence(send);
                sentence(pollsAfter(send, next) ? sentence : sentence + ", without a poll");
            }
            case Together together -> {
                together.steps().stream()
                        .filter(OnJob.class::isInstance)
                        .findFirst()
                        .ifPresent(first -> takeUp(((OnJob) first).job()));
                sentence("these calls are sent at the same time:");
                together.steps().forEach(call -> lines.add("    | " + StepText.sentence(call) + " |"));
            }
            default -> sentence(StepText.sentence(step));
        }
    }

    private void submit(Submit submit) {
        submitted++;
        String sentence = StepText.sentence(submit);
        sentence(submitted == 1 ? sentence : sentence.replaceFirst("^a ", "one more "));
    }

    /** Steps are about "the job"; to be about the other one, it has to become the job. */
    private void takeUp(int job) {
        if (job != theJob && submitted == MOST_JOBS) {
            sentence("the two jobs change parts");
            theJob = job;
        }
    }

    private void sentence(String text) {
        lines.add((lines.size() == 2 ? "  When " : "  And ") + text);
    }

    /** The step of the features that sends a command reads the job afterwards. */
    private static boolean pollsAfter(Send send, WalkStep next) {
        return next.equals(new Poll(Actor.ALICE, send.job()));
    }
}
