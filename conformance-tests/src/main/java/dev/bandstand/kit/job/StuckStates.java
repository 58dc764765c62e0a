package dev.bandstand.kit.job;

import dev.bandstand.kit.dialect.JobState;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The states that jobs of this target were waited to leave in vain. One such wait may be bad luck; after a second, the
 * state is taken for one that jobs stay in, and later waits are short, so that a run has at most three long ones.
 */
final class StuckStates {

    /** The states that a job passes on its way to another and leaves by itself. */
    private static final Map<JobState, List<JobState>> ON_THE_WAY = Map.of(
            JobState.RUNNING, List.of(JobState.PENDING),
            JobState.COMPLETED, List.of(JobState.PENDING),
            JobState.PAUSED, List.of(JobState.PENDING, JobState.PAUSING),
            JobState.CANCELLED, List.of(JobState.CANCELLING));

    /** The states that a job is in until a command has been carried out. */
    private static final Map<Command, JobState> CARRYING_OUT = Map.of(
            Command.PAUSE, JobState.PAUSING,
            Command.RESUME, JobState.RESUMING,
            Command.CANCEL, JobState.CANCELLING);

    private static final int CERTAIN = 2;
    private static final int MOST_IN_ALL = 3;
    private static final int SHORTER = 60;

    /** A job at rest is there until it is resumed: one that a command should have moved is waited for less long. */
    private static final int SHORTER_AT_REST = 20;

    private static final Duration LEAST_AT_REST = Duration.ofSeconds(10);

    private final Map<JobState, Integer> inVain = new EnumMap<>(JobState.class);
    private Duration shortWaits = Duration.ZERO;

    /** The time in which a job in a state may show no change before a wait for it is given up. */
    synchronized Duration allowed(JobState state, Duration settle) {
        if (!stuck(state)) {
            return state == JobState.PAUSED ? atRest(settle) : settle;
        }
        return shortWaits.compareTo(settle) < 0 ? settle.dividedBy(SHORTER) : Duration.ZERO;
    }

    private static Duration atRest(Duration settle) {
        Duration part = settle.dividedBy(SHORTER_AT_REST);
        Duration least = settle.compareTo(LEAST_AT_REST) < 0 ? settle : LEAST_AT_REST;
        return part.compareTo(least) < 0 ? least : part;
    }

    /** Notes that a wait for a job in that state was given up. */
    synchronized void gaveUp(JobState state, Duration waited) {
        if (stuck(state)) {
            shortWaits = shortWaits.plus(waited);
        }
        inVain.merge(state, 1, Integer::sum);
    }

    /** The state that jobs of this target surely stay in, so that none gets to a goal; empty when one may. */
    synchronized Optional<JobState> before(JobState goal) {
        return ON_THE_WAY.getOrDefault(goal, List.of()).stream()
                .filter(this::isCertain)
                .findFirst();
    }

    /** The state that jobs of this target surely stay in after a command; empty when they may leave it. */
    synchronized Optional<JobState> after(Command command) {
        return Optional.of(CARRYING_OUT.get(command)).filter(this::isCertain);
    }

    private boolean isCertain(JobState state) {
        return inVain.getOrDefault(state, 0) >= CERTAIN;
    }

    private boolean stuck(JobState state) {
        int here = inVain.getOrDefault(state, 0);
        int inAll = inVain.values().stream().mapToInt(Integer::intValue).sum();
        return here >= CERTAIN || (here > 0 && inAll >= MOST_IN_ALL);
    }
}
