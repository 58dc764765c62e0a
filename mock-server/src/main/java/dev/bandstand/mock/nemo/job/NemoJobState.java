package dev.bandstand.mock.nemo.job;

import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.nemo.model.DetailMaps;
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
public record NemoJobState(
        PlatformJobStatus status,
        Map<String, Object> details,
        @Nullable Map<String, Object> error,
        List<StepState> steps,
        List<Result> results) {

    /** Something that the job made. */
    public record Result(String name, String artifactUrl, Instant at) {}

    static NemoJobState born(String firstStep, Instant at) {
        return new NemoJobState(
                PlatformJobStatus.CREATED, Map.of(), null, List.of(StepState.born(1, firstStep, at)), List.of());
    }

    /** The step in work: every one before it has completed. */
    public StepState current() {
        return steps.getLast();
    }

    public Optional<StepState> step(String name) {
        return steps.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public Optional<Result> result(String name) {
        return results.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    NemoJobState with(StepState step) {
        List<StepState> changed = step.number() > steps.size()
                ? Stream.concat(steps.stream(), Stream.of(step)).toList()
                : steps.stream()
                        .map(each -> each.number() == step.number() ? step : each)
                        .toList();
        return new NemoJobState(status, details, error, changed, results);
    }

    NemoJobState with(Result result) {
        return new NemoJobState(
                status,
                details,
                error,
                steps,
                Stream.concat(results.stream(), Stream.of(result)).toList());
    }

    NemoJobState in(PlatformJobStatus other) {
        return new NemoJobState(other, details, error, steps, results);
    }

    NemoJobState withDetails(@Nullable Map<String, Object> more) {
        return new NemoJobState(status, DetailMaps.merge(details, more), error, steps, results);
    }

    NemoJobState failed(@Nullable Map<String, Object> why) {
        return new NemoJobState(status, details, why, steps, results);
    }
}
