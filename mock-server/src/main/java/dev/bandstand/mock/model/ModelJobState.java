package dev.bandstand.mock.model;

import dev.bandstand.mock.engine.TimedState;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.life.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A job from the instant on at which it came to its state. Every change is a new value.
 *
 * @param status the state, in the words of the contract
 * @param since when it came to it
 * @param entered when it last came to each state of the present attempt
 * @param stages the stages that were done in each state before this stay
 * @param before the state before this one, states on the way passed over; the same as the state for a new job
 * @param attempt the number of the attempt, from 1
 * @param gone true once there is no such job any more
 * @param stuck true when it stays, whatever its moves are, until the next command
 */
record ModelJobState(
        String status,
        Instant since,
        Map<String, Instant> entered,
        Map<String, Integer> stages,
        String before,
        int attempt,
        boolean gone,
        boolean stuck)
        implements TimedState {

    ModelJobState {
        entered = Map.copyOf(entered);
        stages = Map.copyOf(stages);
    }

    /** A job that was just created. */
    static ModelJobState created(String status, Instant at) {
        return new ModelJobState(status, at, Map.of(status, at), Map.of(), status, 1, false, false);
    }

    /** The number of stages of its state that are done at an instant. */
    int done(JobModel model, Instant at) {
        Move move = model.move(status);
        int earlier = stages.getOrDefault(status, 0);
        if (move.stages() == 0 || earlier >= move.stages()) {
            return earlier;
        }
        long one = move.after().dividedBy(move.stages()).toNanos();
        long passed = one == 0 ? move.stages() : Duration.between(since, at).toNanos() / one;
        return (int) Math.min(move.stages(), earlier + Math.max(0, passed));
    }

    /** The number of stages of all states that are done at an instant. */
    int doneInAll(JobModel model, Instant at) {
        int elsewhere = stages.entrySet().stream()
                .filter(each -> !each.getKey().equals(status))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return elsewhere + done(model, at);
    }

    /** The time that it stays, if nobody interferes: stages that were done before are not done again. */
    Duration stay(JobModel model) {
        Move move = model.move(status);
        int earlier = stages.getOrDefault(status, 0);
        boolean again = move.stages() == 0 || earlier >= move.stages();
        return again ? move.after() : move.after().dividedBy(move.stages()).multipliedBy(move.stages() - earlier);
    }

    /** The same in another state. A stage that was not done by then is begun anew when the job comes back. */
    ModelJobState moved(JobModel model, String to, Instant at) {
        Map<String, Integer> done = new HashMap<>(stages);
        if (model.move(status).stages() > 0) {
            done.put(status, done(model, at));
        }
        Map<String, Instant> times = new HashMap<>(entered);
        times.put(to, at);
        String left = model.isPassing(status) ? before : status;
        return new ModelJobState(to, at, times, done, left, attempt, gone, false);
    }

    /** The same, begun anew. */
    ModelJobState retried(String to, Instant at) {
        return new ModelJobState(to, at, Map.of(to, at), Map.of(), status, attempt + 1, gone, false);
    }

    /** The same, but it goes no further by itself. */
    ModelJobState halted() {
        return new ModelJobState(status, since, entered, stages, before, attempt, gone, true);
    }

    ModelJobState deleted() {
        return new ModelJobState(status, since, entered, stages, before, attempt, true, stuck);
    }

    /** The same, later: a job that goes round is not followed through every round. */
    ModelJobState later(Duration by, Instant from) {
        Map<String, Instant> times = new HashMap<>();
        entered.forEach((state, at) -> times.put(state, at.isBefore(from) ? at : at.plus(by)));
        return new ModelJobState(status, since.plus(by), times, stages, before, attempt, gone, stuck);
    }
}
