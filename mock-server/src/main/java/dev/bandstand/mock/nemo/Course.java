package dev.bandstand.mock.nemo;

import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The life of a job under its present name: a function of time. What is due at or before the instant of an accepted
 * call has happened before that call.
 *
 * @param told what came about up to the last accepted call, oldest first
 */
record Course(Plan plan, PlatformMoves moves, List<Moment> told, boolean deleted) {

    /**
     * A state that holds from an instant on.
     *
     * @param by what brought it about: {@code platform}, {@code worker}, or the verb of a call
     */
    record Moment(Instant at, JobState state, String by) {}

    /** The course that a history tells; nothing when the job was deleted. */
    static Optional<Course> of(JobHistory history, PlatformMoves moves) {
        Course known = history.derived(Course.class, each -> fold(each, moves));
        Course course = known.moves.equals(moves) ? known : fold(history, moves);
        return course.deleted ? Optional.empty() : Optional.of(course);
    }

    private static Course fold(JobHistory history, PlatformMoves moves) {
        List<LogEntry> entries = history.entries();
        int start = IntStream.range(0, entries.size())
                .filter(each -> entries.get(each).kind().equals(Accepted.CREATED))
                .max()
                .orElseThrow();
        LogEntry first = entries.get(start);
        Plan plan = new Plan((Accepted.Created) Accepted.of(first), first.at());
        List<Moment> told = new ArrayList<>();
        told.add(new Moment(first.at(), JobState.born(plan.step(1), first.at()), "create"));
        Happening happening = new Happening(plan, moves);
        for (LogEntry entry : entries.subList(start + 1, entries.size())) {
            happening.advance(told, entry.at());
            told.add(happening.accepted(told.getLast().state(), Accepted.of(entry), entry.at()));
        }
        return new Course(plan, moves, List.copyOf(told), history.last().kind().equals(Accepted.DELETED));
    }

    /** The job at an instant that is not before the last accepted call. */
    JobState at(Instant instant) {
        return until(instant).getLast().state();
    }

    /** Everything that came about up to an instant, oldest first. */
    List<Moment> until(Instant instant) {
        List<Moment> all = new ArrayList<>(told);
        new Happening(plan, moves).advance(all, instant);
        return all;
    }
}
