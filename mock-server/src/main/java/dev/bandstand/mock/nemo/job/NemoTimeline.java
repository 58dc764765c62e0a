package dev.bandstand.mock.nemo.job;

import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.LogEntry;
import dev.bandstand.mock.engine.JobEngine;
import dev.bandstand.mock.engine.TimedState;
import dev.bandstand.mock.nemo.model.JobEvent;
import dev.bandstand.mock.nemo.model.JobPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    public record Moment(Instant since, NemoJobState state, String by) implements TimedState {}

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
            moments.addAll(events.movesUntil(moments.getLast(), entry.at()));
            moments.add(events.accepted(moments.getLast().state(), JobEvent.of(entry), entry.at()));
        }
        return new NemoTimeline(
                plan, moves, List.copyOf(moments), history.last().kind().equals(JobEvent.DELETED));
    }

    /** The job at an instant that is not before the last accepted call. */
    public NemoJobState at(Instant instant) {
        return new JobEngine<>(events()).at(moments.getLast(), instant).state();
    }

    /** The job as it is at an instant that is not before the last accepted call, and what becomes of it by itself. */
    public Stream<Moment> onward(Instant instant) {
        JobEngine<Moment> engine = new JobEngine<>(events());
        return engine.onward(engine.at(moments.getLast(), instant));
    }

    /** Everything that came about up to an instant, oldest first. */
    public List<Moment> until(Instant instant) {
        return Stream.concat(moments.stream(), events().movesUntil(moments.getLast(), instant).stream())
                .toList();
    }

    private EventApplier events() {
        return new EventApplier(plan, moves);
    }
}
