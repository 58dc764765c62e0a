package dev.bandstand.mock.tam.deviation;

import dev.bandstand.mock.tam.job.AcceptedCommand;
import dev.bandstand.mock.tam.job.Phase;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamJob;
import dev.bandstand.mock.tam.job.TamTimeline;
import dev.bandstand.mock.tam.model.TamScript;
import dev.bandstand.mock.tam.model.TamStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Timelines that a good job does not have, made from those that it has. */
final class TimelineEdits {

    private static final Duration MOMENT = Duration.ofNanos(1);

    private TimelineEdits() {}

    static TamTimeline of(TamJob job, List<AcceptedCommand> commands) {
        return TamTimeline.of(job.script(), job.submitted(), commands);
    }

    /** The timeline with more phases; of those that begin together the added ones count. */
    static TamTimeline with(TamTimeline timeline, List<Phase> more) {
        List<Phase> phases = Stream.concat(timeline.phases().stream(), more.stream())
                .sorted(Comparator.comparing(Phase::from))
                .toList();
        return new TamTimeline(timeline.script(), phases, timeline.runs());
    }

    static TamTimeline without(TamTimeline timeline, Predicate<Phase> unwanted) {
        return new TamTimeline(
                timeline.script(),
                timeline.phases().stream().filter(unwanted.negate()).toList(),
                timeline.runs());
    }

    /** The timeline as far as an instant; what was in work then is never done. */
    static TamTimeline until(TamTimeline timeline, Instant end) {
        return new TamTimeline(
                timeline.script(),
                timeline.phases().stream()
                        .filter(phase -> !phase.from().isAfter(end))
                        .toList(),
                timeline.runs().stream().filter(run -> !run.to().isAfter(end)).toList());
    }

    /** The timeline as far as the first phase of a status, which then never ends. */
    static TamTimeline stuckIn(TamStatus status, TamTimeline timeline) {
        return first(timeline, status)
                .map(phase -> until(timeline, phase.from()))
                .orElse(timeline);
    }

    /** The timeline with each last phase of a status followed by others, at a distance from its beginning. */
    static TamTimeline thenAfter(
            TamTimeline timeline, TamStatus status, Duration wait, TamStatus next, TamStatus last) {
        Phase end = timeline.phases().getLast();
        return end.status() == status
                ? with(
                        timeline,
                        List.of(
                                new Phase(next, end.from().plus(wait)),
                                new Phase(last, end.from().plus(wait.multipliedBy(2)))))
                : timeline;
    }

    static Optional<Phase> first(TamTimeline timeline, TamStatus status) {
        return timeline.phases().stream()
                .filter(phase -> phase.status() == status)
                .findFirst();
    }

    /** The instants at which a command was accepted. */
    static List<Instant> instants(TamJob job, TamCommand command) {
        return job.commands().stream()
                .filter(accepted -> accepted.command() == command)
                .map(AcceptedCommand::at)
                .toList();
    }

    /** A timeline begun anew at an instant, with the first band. */
    static TamTimeline restarted(TamJob job, TamTimeline timeline, Instant at) {
        TamScript script = job.script();
        TamScript atOnce = new TamScript(
                Duration.ZERO,
                script.settle(),
                script.pageSize(),
                script.creditsPerCompany(),
                script.creditsGranted(),
                script.bands(),
                script.failure(),
                script.pausesInLastBand(),
                script.cancelsAfterBand());
        List<AcceptedCommand> later = job.commands().stream()
                .filter(accepted -> accepted.at().isAfter(at))
                .toList();
        TamTimeline anew = without(TamTimeline.of(atOnce, at, later), phase -> phase.status() == TamStatus.PENDING);
        List<Phase> phases = new ArrayList<>(until(timeline, at.minus(MOMENT)).phases());
        phases.addAll(anew.phases());
        return new TamTimeline(script, phases, anew.runs());
    }

    /** Commands of which some are obeyed later than they were accepted, in the order of obeying. */
    static List<AcceptedCommand> moved(List<AcceptedCommand> commands, UnaryOperator<AcceptedCommand> move) {
        return commands.stream()
                .map(move)
                .sorted(Comparator.comparing(AcceptedCommand::at))
                .toList();
    }

    static Instant justAfter(Instant instant) {
        return instant.plus(MOMENT);
    }
}
