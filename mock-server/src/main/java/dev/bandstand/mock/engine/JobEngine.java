package dev.bandstand.mock.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Works out what becomes of a job: a function of an earlier state and time, worked out as far as it is asked for. What is
 * due at an instant has happened at that instant. A job that goes round for ever costs one cycle.
 */
public record JobEngine<S extends TimedState>(SpontaneousMoves<S> moves) {

    /** The job at an instant, which is not before the one at which it came to its state. */
    public S at(S from, Instant until) {
        Map<Object, Instant> visited = new HashMap<>();
        S job = from;
        while (true) {
            Optional<S> next = nextUntil(job, until);
            if (next.isEmpty()) {
                return job;
            }
            Instant since = job.since();
            Optional<Instant> before = moves.positionInCycle(job).map(position -> visited.put(position, since));
            if (before.isEmpty()) {
                job = next.get();
                continue;
            }
            Duration cycle = Duration.between(before.get(), since);
            if (cycle.isZero()) {
                return job;
            }
            long more = Duration.between(since, until).dividedBy(cycle);
            job = more == 0 ? next.get() : moves.later(job, cycle.multipliedBy(more), before.get());
            visited.clear();
        }
    }

    /** The states from one on, up to an instant; not more than a number of them, and at least the first. */
    public List<S> path(S from, Instant until, int most) {
        List<S> path = new ArrayList<>(List.of(from));
        while (path.size() < most) {
            Optional<S> next = nextUntil(path.getLast(), until);
            if (next.isEmpty()) {
                break;
            }
            path.add(next.get());
        }
        return path;
    }

    /** The states from one on, if nobody interferes; without end when the job goes round for ever. */
    public Stream<S> onward(S from) {
        return Stream.iterate(Optional.of(from), Optional::isPresent, job -> job.flatMap(moves::next))
                .map(Optional::orElseThrow);
    }

    /** The first instant, from the beginning of a state on, at which a job is as it is wanted, if nobody interferes. */
    public Optional<Instant> first(S from, Predicate<S> wanted) {
        return firstFound(from, job -> wanted.test(job) ? Optional.of(job.since()) : Optional.empty());
    }

    /** The first instant that is found in one of the states from this one on, if nobody interferes. */
    public Optional<Instant> firstFound(S from, Function<S, Optional<Instant>> wanted) {
        Set<Object> visited = new HashSet<>();
        Optional<S> job = Optional.of(from);
        while (job.isPresent()
                && moves.positionInCycle(job.get()).map(visited::add).orElse(true)) {
            Optional<Instant> found = wanted.apply(job.get());
            if (found.isPresent()) {
                return found;
            }
            job = moves.next(job.get());
        }
        return Optional.empty();
    }

    private Optional<S> nextUntil(S job, Instant until) {
        return moves.next(job).filter(next -> !next.since().isAfter(until));
    }
}
