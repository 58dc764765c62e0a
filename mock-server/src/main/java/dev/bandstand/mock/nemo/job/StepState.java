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
 * A step at one moment.
 *
 * @param number its place in the job, from 1
 * @param since when it came into its state
 * @param runs the stretches in which its work was under way, oldest first
 */
public record StepState(
        int number,
        String name,
        PlatformJobStatus status,
        Instant since,
        Map<String, Object> details,
        Map<String, Object> error,
        List<TaskState> tasks,
        List<Run> runs,
        Instant created,
        Instant updated) {

    /**
     * A stretch of work.
     *
     * @param to when it ended; null while it goes on
     * @param outcome the state that it ended in; null while it goes on
     */
    public record Run(
            Instant from, @Nullable Instant to, @Nullable PlatformJobStatus outcome) {}

    static StepState born(int number, String name, Instant at) {
        return new StepState(
                number, name, PlatformJobStatus.CREATED, at, Map.of(), Map.of(), List.of(), List.of(), at, at);
    }

    public Optional<TaskState> task(String wanted) {
        return tasks.stream().filter(each -> each.name().equals(wanted)).findFirst();
    }

    public Optional<Run> lastRun() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }

    /** The last moment at which somebody heard of the step or one of its tasks. */
    Instant lastSign() {
        return tasks.stream().map(TaskState::updated).reduce(updated, (a, b) -> b.isAfter(a) ? b : a);
    }

    StepState moved(PlatformJobStatus to, Instant at) {
        return new StepState(
                number, name, to, to == status ? since : at, details, error, tasks, runs(to, at), created, at);
    }

    StepState withDetails(@Nullable Map<String, Object> more, @Nullable Map<String, Object> failure) {
        return new StepState(
                number,
                name,
                status,
                since,
                DetailMaps.merge(details, more),
                DetailMaps.replace(error, failure),
                tasks,
                runs,
                created,
                updated);
    }

    StepState with(TaskState task) {
        List<TaskState> changed = task(task.name()).isPresent()
                ? tasks.stream()
                        .map(each -> each.name().equals(task.name()) ? task : each)
                        .toList()
                : Stream.concat(tasks.stream(), Stream.of(task)).toList();
        return new StepState(number, name, status, since, details, error, changed, runs, created, updated);
    }

    private List<Run> runs(PlatformJobStatus to, Instant at) {
        boolean begins = to == PlatformJobStatus.ACTIVE && status != to;
        boolean ends = status == PlatformJobStatus.ACTIVE && to != status;
        if (begins) {
            return Stream.concat(runs.stream(), Stream.of(new Run(at, null, null)))
                    .toList();
        }
        if (ends) {
            Run ended = new Run(runs.getLast().from(), at, to);
            return Stream.concat(runs.stream().limit(runs.size() - 1L), Stream.of(ended))
                    .toList();
        }
        return runs;
    }
}
