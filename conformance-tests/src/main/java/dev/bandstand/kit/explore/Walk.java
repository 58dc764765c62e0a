package dev.bandstand.kit.explore;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.explore.WalkStep.OnJob;
import dev.bandstand.kit.explore.WalkStep.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sequence of steps. Its text has one step a line; lines that begin with {@code #} are comments. */
public record Walk(List<WalkStep> steps) {

    public Walk {
        steps = List.copyOf(steps);
    }

    public String text() {
        return steps.stream().map(step -> StepText.of(step) + "\n").collect(Collectors.joining());
    }

    /** True if calls are under way at the same time, in an order that is left to chance. */
    boolean hasCallsAtOnce() {
        return steps.stream().anyMatch(WalkStep::isAtOnce);
    }

    /** True if all steps of another walk are taken in their order, whatever the numbers of their jobs, with others in between. */
    boolean contains(Walk other) {
        List<String> wanted = other.sentences();
        int found = 0;
        for (String sentence : sentences()) {
            found += found < wanted.size() && sentence.equals(wanted.get(found)) ? 1 : 0;
        }
        return found == wanted.size();
    }

    private List<String> sentences() {
        return steps.stream()
                .flatMap(step -> step instanceof Together together ? together.steps().stream() : Stream.of(step))
                .map(StepText::sentence)
                .toList();
    }

    private static int submitted(List<WalkStep> steps) {
        return steps.stream().mapToInt(WalkStep::submits).sum();
    }

    private static void refuseUnknownJob(WalkStep step, int submitted, int number) {
        if (step instanceof Together together) {
            together.steps().forEach(each -> refuseUnknownJob(each, submitted, number));
        } else if (step instanceof OnJob about && (about.job() < 1 || about.job() > submitted)) {
            throw new UsageError(String.format(
                    Locale.ROOT,
                    "Line %d of the walk is about job %d, but the lines before it submit %s. Is the beginning of the file missing?",
                    number,
                    about.job(),
                    submitted == 0 ? "none" : submitted == 1 ? "only job 1" : "only jobs 1 to " + submitted));
        }
    }

    /**
     * Reads the text of a walk.
     *
     * @throws UsageError when there is no step, or a line is none, or is about a job that was not submitted before; the message
     *     names the line
     */
    public static Walk parse(String text) {
        List<WalkStep> steps = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.isEmpty() && !line.startsWith("#")) {
                WalkStep step = StepText.parse(line, at + 1);
                refuseUnknownJob(step, submitted(steps), at + 1);
                steps.add(step);
            }
        }
        if (steps.isEmpty()) {
            throw new UsageError("The walk has no steps. A walk file has one a line, and begins with: a new job");
        }
        return new Walk(steps);
    }
}
