package dev.bandstand.mock.tam.deviation;

import dev.bandstand.mock.tam.job.AcceptedCommand;
import dev.bandstand.mock.tam.job.Phase;
import dev.bandstand.mock.tam.job.TamCommand;
import dev.bandstand.mock.tam.job.TamJob;
import dev.bandstand.mock.tam.job.Timeline;
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

/** Courses that a good job would not take, made from those that it does. */
final class TimelineEdits {

    private static final Duration MOMENT = Duration.ofNanos(1);

    private TimelineEdits() {}

    static Timeline of(TamJob job, List<AcceptedCommand> commands) {
        return Timeline.of(job.script(), job.submitted(), commands);
    }

    /** The course with more phases; of those that begin together the added ones count. */
    static Timeline with(Timeline course, List<Phase> more) {
        List<Phase> phases = Stream.concat(course.phases().stream(), more.stream())
                .sorted(Comparator.comparing(Phase::from))
                .toList();
        return new Timeline(course.script(), phases, course.runs());
    }

    static Timeline without(Timeline course, Predicate<Phase> unwanted) {
        return new Timeline(
                course.script(),
                course.phases().stream().filter(unwanted.negate()).toList(),
                course.runs());
    }

    /** The course as far as an instant; what was in work then is never done. */
    static Timeline until(Timeline course, Instant end) {
        return new Timeline(
                course.script(),
                course.phases().stream()
                        .filter(phase -> !phase.from().isAfter(end))
                        .toList(),
                course.runs().stream().filter(run -> !run.to().isAfter(end)).toList());
    }

    /** The course as far as the first phase of a status, which then never ends. */
    static Timeline stuckIn(TamStatus status, Timeline course) {
        return first(course, status).map(phase -> until(course, phase.from())).orElse(course);
    }

    /** The course with each last phase of a status followed by others, at a distance from its beginning. */
    static Timeline thenAfter(Timeline course, TamStatus status, Duration wait, TamStatus next, TamStatus last) {
        Phase end = course.phases().getLast();
        return end.status() == status
                ? with(
                        course,
                        List.of(
                                new Phase(next, end.from().plus(wait)),
                                new Phase(last, end.from().plus(wait.multipliedBy(2)))))
                : course;
    }

    static Optional<Phase> first(Timeline course, TamStatus status) {
        return course.phases().stream()
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

    /** A course begun anew at an instant, with the first band. */
    static Timeline restarted(TamJob job, Timeline course, Instant at) {
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
        Timeline anew = without(Timeline.of(atOnce, at, later), phase -> phase.status() == TamStatus.PENDING);
        List<Phase> phases = new ArrayList<>(until(course, at.minus(MOMENT)).phases());
        phases.addAll(anew.phases());
        return new Timeline(script, phases, anew.runs());
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
