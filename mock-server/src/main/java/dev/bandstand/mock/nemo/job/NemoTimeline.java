package dev.bandstand.mock.nemo.job;

import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.nemo.model.JobEvent;
import dev.bandstand.mock.nemo.model.JobPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The life of a job under its present name: a function of time. What is due at or before the instant of an accepted
 * call has happened before that call.
 *
 * @param moments the states up to the last accepted call, oldest first
 */
public record NemoTimeline(JobPlan plan, PlatformMoves moves, List<Moment> moments, boolean deleted) {

    /**
     * A state that holds from an instant on.
     *
     * @param by what brought it about: {@code platform}, {@code worker}, or the verb of a call
     */
    public record Moment(Instant at, NemoJobState state, String by) {}

    /** The timeline of a history; empty when the job was deleted. */
    public static Optional<NemoTimeline> of(JobHistory history, PlatformMoves moves) {
        NemoTimeline known = history.derived(NemoTimeline.class, each -> fold(each, moves));
        NemoTimeline timeline = known.moves.equals(moves) ? known : fold(history, moves);
        return timeline.deleted ? Optional.empty() : Optional.of(timeline);
    }

    private static NemoTimeline fold(JobHistory history, PlatformMoves moves) {
        List<LogEntry> entries = history.entries();
        int start = IntStream.range(0, entries.size())
                .filter(each -> entries.get(each).kind().equals(JobEvent.CREATED))
                .max()
                .orElseThrow();
        LogEntry first = entries.get(start);
        JobPlan plan = new JobPlan((JobEvent.Created) JobEvent.of(first), first.at());
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment(first.at(), NemoJobState.born(plan.step(1), first.at()), "create"));
        EventApplier events = new EventApplier(plan, moves);
        for (LogEntry entry : entries.subList(start + 1, entries.size())) {
            events.advance(moments, entry.at());
            moments.add(events.accepted(moments.getLast().state(), JobEvent.of(entry), entry.at()));
        }
        return new NemoTimeline(
                plan, moves, List.copyOf(moments), history.last().kind().equals(JobEvent.DELETED));
    }

    /** The job at an instant that is not before the last accepted call. */
    public NemoJobState at(Instant instant) {
        return until(instant).getLast().state();
    }

    /** The instant of the first change after an instant, if nobody interferes; empty when there is none. */
    public Optional<Instant> next(Instant instant) {
        StepState step = at(instant).current();
        return moves.next(plan.script(), step, plan.staleness(step.number())).map(PlatformMoves.Due::at);
    }

    /** Everything that came about up to an instant, oldest first. */
    public List<Moment> until(Instant instant) {
        List<Moment> all = new ArrayList<>(moments);
        new EventApplier(plan, moves).advance(all, instant);
        return all;
    }
}
