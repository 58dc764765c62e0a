package dev.bandstand.mock.nemo.job;

import static dev.bandstand.contract.nemo.PlatformJobStatus.ACTIVE;
import static dev.bandstand.contract.nemo.PlatformJobStatus.CANCELLED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.COMPLETED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.ERROR;
import static dev.bandstand.contract.nemo.PlatformJobStatus.PAUSED;
import static dev.bandstand.contract.nemo.PlatformJobStatus.PENDING;

import dev.bandstand.contract.nemo.PlatformJobStatus;
import dev.bandstand.mock.nemo.model.ExecutionProfiles;
import dev.bandstand.mock.nemo.model.NemoScript;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The changes that scheduler, backend and watchdog make to a step without a call. */
@FunctionalInterface
public interface PlatformMoves {

    /** The platform as it is documented. */
    PlatformMoves DOCUMENTED = PlatformMoves::documented;

    /**
     * The next move of a step, if it is left alone.
     *
     * @param staleness how long it may be active without a sign of life; zero when nobody watches
     */
    Optional<Due> next(NemoScript script, StepState step, Duration staleness);

    /**
     * A move that is due.
     *
     * @param error why it fails; empty when it does not
     * @param drags whether the job goes along even where the table does not allow it, which no good platform does
     */
    record Due(Instant at, PlatformJobStatus to, Map<String, Object> error, boolean drags) {

        static Due move(Instant at, PlatformJobStatus to) {
            return new Due(at, to, Map.of(), false);
        }

        static Due failure(Instant at, String message) {
            return new Due(at, ERROR, Map.of("message", message), false);
        }
    }

    private static Optional<Due> documented(NemoScript script, StepState step, Duration staleness) {
        Stream<Due> due = script.manual() ? Stream.empty() : scripted(script, step);
        return Stream.concat(due, stale(script, step, staleness)).min(Comparator.comparing(Due::at));
    }

    private static Stream<Due> scripted(NemoScript script, StepState step) {
        Instant since = step.since();
        return switch (step.status()) {
            case CREATED, RESUMING -> Stream.of(Due.move(since.plus(script.scheduling()), PENDING));
            case PENDING -> Stream.concat(Stream.of(Due.move(since.plus(script.starting()), ACTIVE)), tooLate(step));
            case ACTIVE -> working(script, step);
            case PAUSING -> Stream.of(stopped(script, step));
            case CANCELLING -> Stream.of(Due.move(since.plus(script.stopping()), CANCELLED));
            case PAUSED, COMPLETED, CANCELLED, ERROR -> Stream.empty();
        };
    }

    private static Stream<Due> working(NemoScript script, StepState step) {
        Instant since = step.since();
        Due limit = Due.failure(since.plusSeconds(ExecutionProfiles.SECONDS_ACTIVE), ExecutionProfiles.ACTIVE_TOO_LONG);
        if (script.isSilent(step.number())) {
            return Stream.of(limit);
        }
        Stream<Due> failure = script.failureOf(step.number()).stream()
                .map(each -> Due.failure(since.plus(each.after()), each.message()));
        return Stream.concat(failure, Stream.of(Due.move(since.plus(script.working(step.number())), COMPLETED), limit));
    }

    private static Stream<Due> tooLate(StepState step) {
        return step.runs().isEmpty()
                ? Stream.of(Due.failure(
                        step.since().plusSeconds(ExecutionProfiles.SECONDS_BEFORE_ACTIVE),
                        ExecutionProfiles.ACTIVE_TOO_LATE))
                : Stream.empty();
    }

    private static Due stopped(NemoScript script, StepState step) {
        Instant at = step.since().plus(script.stopping());
        return script.pauseEndsInError()
                ? Due.failure(at, "The container ended with exit code 137")
                : Due.move(at, PAUSED);
    }

    /** A step that works by script gives signs of life all the time, unless the script has it fall silent. */
    private static Stream<Due> stale(NemoScript script, StepState step, Duration staleness) {
        boolean watched = step.status() == ACTIVE
                && staleness.isPositive()
                && (script.manual() || script.isSilent(step.number()));
        return watched
                ? Stream.of(Due.failure(
                        step.lastSign().plus(staleness),
                        String.format(
                                Locale.ROOT, "No task of the step was updated for %d seconds", staleness.toSeconds())))
                : Stream.empty();
    }
}
