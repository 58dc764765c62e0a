package dev.bandstand.mock.tam.job;

import dev.bandstand.mock.engine.JobEngine;
import dev.bandstand.mock.tam.model.TamScript;
import dev.bandstand.mock.tam.model.TamStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The timeline of a job, past and future, as it is if no further command comes.
 *
 * @param phases the statuses, oldest first; of several that begin at one instant the last one counts
 * @param runs the work on bands, oldest first
 */
public record TamTimeline(TamScript script, List<Phase> phases, List<BandRun> runs) {

    public TamTimeline {
        phases = List.copyOf(phases);
        runs = List.copyOf(runs);
    }

    /** The timeline of a job that was submitted at an instant and given these commands since. */
    public static TamTimeline of(TamScript script, Instant submitted, List<AcceptedCommand> commands) {
        TamMoves moves = new TamMoves(script);
        JobEngine<TamJobState> engine = new JobEngine<>(moves);
        List<TamJobState> states = new ArrayList<>();
        TamJobState job = moves.submitted(submitted);
        for (AcceptedCommand accepted : commands) {
            states.addAll(engine.path(job, accepted.at(), Integer.MAX_VALUE));
            job = moves.accepted(states.getLast(), accepted);
        }
        states.addAll(engine.path(job, Instant.MAX, Integer.MAX_VALUE));
        return new TamTimeline(script, phases(states), states.getLast().runs());
    }

    private static List<Phase> phases(List<TamJobState> states) {
        List<Phase> phases = new ArrayList<>();
        for (TamJobState state : states) {
            if (phases.isEmpty() || phases.getLast().status() != state.status()) {
                phases.add(new Phase(state.status(), state.since()));
            }
        }
        return phases;
    }

    public Phase phaseAt(Instant instant) {
        Phase found = phases.getFirst();
        for (Phase each : phases) {
            if (each.from().isAfter(instant)) {
                break;
            }
            found = each;
        }
        return found;
    }

    /** The bands written up to an instant, in the order of writing. */
    public List<BandRun> writtenAt(Instant instant) {
        int written = 0;
        while (written < runs.size()
                && runs.get(written).written()
                && !runs.get(written).to().isAfter(instant)) {
            written++;
        }
        return runs.subList(0, written);
    }

    /** The band in work at an instant. */
    public Optional<BandRun> runningAt(Instant instant) {
        for (BandRun run : runs) {
            if (!run.from().isAfter(instant) && run.to().isAfter(instant)) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    /** The latest phase of a kind that began at or before an instant. */
    public Optional<Phase> latest(Predicate<TamStatus> kind, Instant instant) {
        return phases.reversed().stream()
                .filter(phase -> kind.test(phase.status()) && !phase.from().isAfter(instant))
                .findFirst();
    }

    /** The instant at which so many bands are written. */
    public Optional<Instant> written(int bands) {
        List<BandRun> done = runs.stream().filter(BandRun::written).toList();
        if (bands <= 0) {
            return Optional.of(phases.getFirst().from());
        }
        return bands > done.size()
                ? Optional.empty()
                : Optional.of(done.get(bands - 1).to());
    }

    /** Returns the visible state of the job at an instant. */
    public TamSnapshot at(Instant instant) {
        List<CompanyRange> delivered = writtenAt(instant).stream()
                .map(run -> new CompanyRange(
                        run.band(), 0, script.bands().get(run.band()).companies()))
                .toList();
        return new TamSnapshot(
                script,
                phaseAt(instant).status(),
                delivered,
                runningAt(instant).map(run -> script.bands().get(run.band())));
    }
}
