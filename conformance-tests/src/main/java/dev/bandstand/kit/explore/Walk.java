package dev.bandstand.kit.explore;

import dev.bandstand.kit.config.UsageError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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

    /**
     * Reads the text of a walk.
     *
     * @throws UsageError when a line is not a step; the message names the line
     */
    public static Walk parse(String text) {
        List<WalkStep> steps = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.isEmpty() && !line.startsWith("#")) {
                steps.add(StepText.parse(line, at + 1));
            }
        }
        return new Walk(steps);
    }
}
