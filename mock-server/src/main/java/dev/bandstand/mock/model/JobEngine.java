package dev.bandstand.mock.model;

import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.life.Move;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Works out what becomes of a job: a function of its last state and time, worked out as far as it is asked for. What is
 * due at an instant has happened at that instant.
 */
record JobEngine(JobModel model) {

    /** The state that repeats in each cycle of a job. */
    private record Round(String status, Map<String, Integer> stages) {}

    /** The job at an instant, which is not before the one at which it came to its state. */
    ModelJobState at(ModelJobState from, Instant until) {
        Map<Round, Instant> rounds = new HashMap<>();
        ModelJobState job = from;
        while (true) {
            Optional<ModelJobState> next = next(job);
            if (next.isEmpty() || next.get().since().isAfter(until)) {
                return job;
            }
            Instant before = rounds.put(new Round(job.status(), job.stages()), job.since());
            if (before == null) {
                job = next.get();
                continue;
            }
            Duration round = Duration.between(before, job.since());
            if (round.isZero()) {
                return job;
            }
            long more = Duration.between(job.since(), until).dividedBy(round);
            if (more == 0) {
                job = next.get();
            } else {
                job = job.later(round.multipliedBy(more), before);
            }
            rounds.clear();
        }
    }

    /** The job after its next move by itself; empty when it makes none. */
    Optional<ModelJobState> next(ModelJobState job) {
        Move move = model.move(job.status());
        return move.to()
                .filter(to -> !job.gone())
                .map(to -> job.moved(model, to, job.since().plus(job.stay(model))));
    }

    /** The first instant, from the beginning of a state on, at which a job is as it is wanted, if nobody interferes. */
    Optional<Instant> first(ModelJobState from, Predicate<ModelJobState> wanted) {
        Set<Round> rounds = new HashSet<>();
        ModelJobState job = from;
        while (rounds.add(new Round(job.status(), job.stages()))) {
            if (wanted.test(job)) {
                return Optional.of(job.since());
            }
            Optional<ModelJobState> next = next(job);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            job = next.get();
        }
        return Optional.empty();
    }

    /** The first instant at which a number of stages is done, if nobody interferes. */
    Optional<Instant> firstDone(ModelJobState from, int wanted) {
        Set<Round> rounds = new HashSet<>();
        ModelJobState job = from;
        while (rounds.add(new Round(job.status(), job.stages()))) {
            int missing = wanted - job.doneInAll(model, job.since());
            if (missing <= 0) {
                return Optional.of(job.since());
            }
            Move move = model.move(job.status());
            int open = move.stages() - job.stages().getOrDefault(job.status(), 0);
            if (move.stages() > 0 && missing <= open) {
                return Optional.of(
                        job.since().plus(move.after().dividedBy(move.stages()).multipliedBy(missing)));
            }
            Optional<ModelJobState> next = next(job);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            job = next.get();
        }
        return Optional.empty();
    }

    /** The states from one on, up to an instant; not more than a number of them. */
    List<ModelJobState> path(ModelJobState from, Instant until, int most) {
        List<ModelJobState> path = new ArrayList<>();
        ModelJobState job = from;
        while (path.size() < most) {
            path.add(job);
            Optional<ModelJobState> next = next(job);
            if (next.isEmpty() || next.get().since().isAfter(until)) {
                break;
            }
            job = next.get();
        }
        return path;
    }
}
