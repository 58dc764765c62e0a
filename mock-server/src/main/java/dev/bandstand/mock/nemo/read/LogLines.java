package dev.bandstand.mock.nemo.read;

import dev.bandstand.contract.nemo.PlatformJobLog;
import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.nemo.job.StepState;
import dev.bandstand.mock.nemo.model.CommandWork;
import dev.bandstand.mock.nemo.model.JobPlan;
import dev.bandstand.mock.nemo.model.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The log of a job, worked out line by line from the stretches of work of its steps. */
public final class LogLines {

    private final JobPlan plan;
    private final List<Stretch> stretches = new ArrayList<>();

    private record Stretch(StepState step, String task, StepState.Run run, long first, long lines) {}

    /**
     * The log as it is at an instant.
     *
     * @param steps the steps whose lines are wanted
     * @param task the task whose lines are wanted; null for those of all tasks
     */
    LogLines(JobPlan plan, List<StepState> steps, @Nullable String task, Instant at) {
        this.plan = plan;
        for (StepState step : steps) {
            for (int number = 0; number < step.runs().size(); number++) {
                StepState.Run run = step.runs().get(number);
                String worker = plan.task(step.number(), number);
                if (task == null || task.equals(worker)) {
                    stretches.add(new Stretch(step, worker, run, size(), lines(step, run, at)));
                }
            }
        }
    }

    /** The number of lines. */
    long size() {
        return stretches.isEmpty()
                ? 0
                : stretches.getLast().first() + stretches.getLast().lines();
    }

    /** Some of the lines, the first one counted from 0. */
    List<PlatformJobLog> lines(long from, long to) {
        return stretches.stream()
                .flatMap(stretch -> LongStream.range(
                                Math.max(from, stretch.first()), Math.min(to, stretch.first() + stretch.lines()))
                        .mapToObj(line -> line(stretch, line - stretch.first())))
                .toList();
    }

    private PlatformJobLog line(Stretch stretch, long line) {
        Optional<List<CommandWork.Line>> own =
                plan.script().lines(stretch.step().number());
        if (own.isPresent()) {
            CommandWork.Line printed = own.get().get((int) line);
            return line(stretch, stretch.run().from().plus(printed.after()), printed.text());
        }
        boolean last = stretch.run().to() != null && line == stretch.lines() - 1;
        Instant at = last
                ? Objects.requireNonNull(stretch.run().to())
                : stretch.run().from().plus(pace().multipliedBy(line));
        return line(stretch, at, message(stretch, line, last));
    }

    private PlatformJobLog line(Stretch stretch, Instant at, String message) {
        return PlatformJobLog.builder()
                .timestamp(Timestamps.written(at))
                .job(plan.name())
                .jobStep(stretch.step().name())
                .jobTask(stretch.task())
                .message(message)
                .build();
    }

    private String message(Stretch stretch, long line, boolean last) {
        if (last) {
            return "Step %s left its work: %s"
                    .formatted(
                            stretch.step().name(),
                            Objects.requireNonNull(stretch.run().outcome()).word());
        }
        return line == 0
                ? "Step %s began its work".formatted(stretch.step().name())
                : String.format(
                        Locale.ROOT,
                        "Step %s has done part %d of %d",
                        stretch.step().name(),
                        line,
                        plan.script().logLines());
    }

    /**
     * The lines that the command or the scenario has written by then; without these one at the start, one for each part that was done, and one at
     * the end; none where a worker moves the step.
     */
    private long lines(StepState step, StepState.Run run, Instant at) {
        if (plan.script().manual()) {
            return 0; // lines are what a worker writes, and the mock has none
        }
        Instant end = run.to() == null ? at : run.to();
        Optional<List<CommandWork.Line>> own = plan.script().lines(step.number());
        if (own.isPresent()) {
            return own.get().stream()
                    .filter(line -> !run.from().plus(line.after()).isAfter(end))
                    .count();
        }
        long parts = Duration.between(run.from(), end).dividedBy(pace());
        boolean whole = run.outcome() == PlatformJobStatus.COMPLETED;
        long most =
                whole ? plan.script().logLines() : Math.min(parts, plan.script().logLines());
        return 1 + most + (run.to() == null ? 0 : 1);
    }

    private Duration pace() {
        Duration pace =
                plan.script().working().dividedBy(Math.max(1, plan.script().logLines()));
        return pace.isPositive() ? pace : Duration.ofNanos(1);
    }
}
