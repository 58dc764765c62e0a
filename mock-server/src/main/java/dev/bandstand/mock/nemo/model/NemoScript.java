package dev.bandstand.mock.nemo.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a job: how it runs when no command changes it. Resolved when the job is created and kept with it.
 *
 * @param manual the platform moves nothing by itself: a worker reports each state. Only a staleness timeout that a step
 *     asks for is still watched
 * @param scheduling from created or resuming to pending
 * @param starting from pending to active
 * @param working from active to completed, for every step
 * @param stopping from pausing to paused, and from cancelling to cancelled
 * @param failure how a step fails; null when none does
 * @param silentStep the number, from 1, of a step that never ends nor gives a sign of life; null when there is none
 * @param pauseEndsInError the backend takes the stop signal of a pause for a failure
 * @param logLines lines that the task of a step writes while it works
 * @param commands the work of the steps whose command decides it, by the number of the step
 * @param own log lines and results of the scenario; null when it has none
 */
public record NemoScript(
        boolean manual,
        Duration scheduling,
        Duration starting,
        Duration working,
        Duration stopping,
        @Nullable Failure failure,
        @Nullable Integer silentStep,
        boolean pauseEndsInError,
        int logLines,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<Integer, CommandWork> commands,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OwnOutput own) {

    public NemoScript {
        commands = commands == null ? Map.of() : Map.copyOf(commands); // older stores have none
    }

    /**
     * A step that fails.
     *
     * @param step its number, from 1
     * @param after how long it works before
     */
    public record Failure(int step, Duration after, String message) {}

    /** The same with the work of commands. */
    public NemoScript withCommands(Map<Integer, CommandWork> works) {
        return new NemoScript(
                manual,
                scheduling,
                starting,
                working,
                stopping,
                failure,
                silentStep,
                pauseEndsInError,
                logLines,
                works,
                own);
    }

    /** The work of a step whose command decides it. */
    public Optional<CommandWork> command(int step) {
        return Optional.ofNullable(commands.get(step));
    }

    /** The lines that a step writes, if its command or the scenario says so. */
    public Optional<List<CommandWork.Line>> lines(int step) {
        return command(step)
                .map(CommandWork::lines)
                .or(() -> Optional.ofNullable(own).flatMap(output -> output.lines(step)));
    }

    /** The results that a step leaves behind when it completes. */
    public List<OwnOutput.Result> results(int step) {
        return own == null ? List.of() : own.results(step);
    }

    /** The content of a result, if the scenario says it. */
    public Optional<String> content(String result) {
        return Optional.ofNullable(own).flatMap(output -> output.content(result));
    }

    /** The time that a step works. */
    public Duration working(int step) {
        return command(step).map(CommandWork::time).orElse(working);
    }

    /** The failure of a step, if it fails. */
    public Optional<Failure> failureOf(int step) {
        return command(step)
                .filter(work -> work.exit() != 0)
                .map(work -> new Failure(
                        step,
                        work.time(),
                        String.format(Locale.ROOT, "The command ended with exit code %d", work.exit())))
                .or(() -> Optional.ofNullable(failure).filter(each -> each.step() == step));
    }

    /** Returns true if a step never ends. */
    public boolean isSilent(int step) {
        return silentStep != null && silentStep == step;
    }
}
