package dev.bandstand.mock.nemo;

import dev.bandstand.contract.nemo.PlatformJobStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A job at one moment, that is: its current attempt. Every change is a new value.
 *
 * @param error why it failed; null when it did not
 * @param steps those that exist so far; the last one is the one in work
 */
record JobState(
        PlatformJobStatus status,
        Map<String, Object> details,
        @Nullable Map<String, Object> error,
        List<StepState> steps,
        List<Result> results) {

    /** Something that the job made. */
    record Result(String name, String artifactUrl, Instant at) {}

    static JobState born(String firstStep, Instant at) {
        return new JobState(
                PlatformJobStatus.CREATED, Map.of(), null, List.of(StepState.born(1, firstStep, at)), List.of());
    }

    /** The step in work: every one before it has completed. */
    StepState current() {
        return steps.getLast();
    }

    Optional<StepState> step(String name) {
        return steps.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    Optional<Result> result(String name) {
        return results.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    JobState with(StepState step) {
        List<StepState> changed = step.number() > steps.size()
                ? Stream.concat(steps.stream(), Stream.of(step)).toList()
                : steps.stream()
                        .map(each -> each.number() == step.number() ? step : each)
                        .toList();
        return new JobState(status, details, error, changed, results);
    }

    JobState with(Result result) {
        return new JobState(
                status,
                details,
                error,
                steps,
                Stream.concat(results.stream(), Stream.of(result)).toList());
    }

    JobState in(PlatformJobStatus other) {
        return new JobState(other, details, error, steps, results);
    }

    JobState told(@Nullable Map<String, Object> more) {
        return new JobState(status, Details.merge(details, more), error, steps, results);
    }

    JobState failed(Map<String, Object> why) {
        return new JobState(status, details, why, steps, results);
    }
}
