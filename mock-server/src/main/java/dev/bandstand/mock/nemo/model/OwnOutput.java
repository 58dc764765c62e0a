package dev.bandstand.mock.nemo.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The output of steps as a scenario has it.
 *
 * @param logs lines of the log, in place of those that the step would write by itself
 * @param results results that steps leave behind
 */
public record OwnOutput(List<Line> logs, List<Result> results) {

    public OwnOutput {
        logs = List.copyOf(logs);
        results = List.copyOf(results);
    }

    /**
     * A line of the log.
     *
     * @param step the number of its step, from 1
     * @param after how long after the step began its work
     */
    public record Line(int step, Duration after, String message) {}

    /**
     * A result.
     *
     * @param step the number of the step, from 1, that registers it when it completes
     * @param artifactUrl where it is said to be
     * @param content what a download gives; null for a text that names the artifact
     */
    public record Result(
            int step,
            String name,
            String artifactUrl,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String content) {}

    Optional<List<CommandWork.Line>> lines(int step) {
        List<CommandWork.Line> lines = logs.stream()
                .filter(line -> line.step() == step)
                .sorted(Comparator.comparing(Line::after))
                .map(line -> new CommandWork.Line(line.after(), line.message()))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    List<Result> results(int step) {
        return results.stream().filter(result -> result.step() == step).toList();
    }

    Optional<String> content(String result) {
        return results.stream()
                .filter(each -> each.name().equals(result))
                .flatMap(each -> Optional.ofNullable(each.content()).stream())
                .findFirst();
    }
}
