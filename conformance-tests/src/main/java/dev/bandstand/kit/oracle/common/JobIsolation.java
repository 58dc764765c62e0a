package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.CommandContext;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.List;
import java.util.Optional;

/** Jobs beside each other. */
final class JobIsolation {

    private JobIsolation() {}

    /** A command to one job has no effect on another. */
    static Check areLeftAlone(String rule) {
        return EachRun.of(rule, (run, findings) -> {
            List<TracedCall> commands = run.calls().stream()
                    .filter(call -> call.act.isCommand() && call.accepted())
                    .toList();
            run.jobs().forEach(job -> {
                changes(rule, job, commands, findings);
                obeysOthers(rule, job, commands, findings);
            });
        });
    }

    /** While a command to another job came between two polls, the job went where it may go by itself. */
    private static void changes(String rule, TracedJob job, List<TracedCall> commands, Findings findings) {
        job.events().stream()
                .filter(event -> event.isPoll() && event.alone() && event.followsPoll())
                .forEach(event -> commands.stream()
                        .filter(call -> !call.job().equals(job.id()))
                        .filter(call -> event.anchor().before(call) && call.before(event.call()))
                        .findFirst()
                        .ifPresent(call -> findings.judge(rule, shows(job, event, call), call, event.call())));
    }

    /** A job that got no command is not seen where only a command leads, when another job got just that. */
    private static void obeysOthers(String rule, TracedJob job, List<TracedCall> commands, Findings findings) {
        commandedByNobody(job)
                .ifPresent(poll -> commands.stream()
                        .filter(call -> call.act == leadingTo(poll.state()) && call.before(poll.call()))
                        .findFirst()
                        .ifPresent(call -> findings.broken(
                                rule,
                                "A command to job %s does not show on another, but this one, which got none, is %s"
                                        .formatted(call.job(), job.word(poll.state())),
                                call,
                                poll.call())));
    }

    /** The first poll that shows a new job where only a command leads, though none was ever sent to it. */
    private static Optional<Poll> commandedByNobody(TracedJob job) {
        boolean submitted = job.calls().stream().anyMatch(call -> call.act == OperationKind.SUBMIT);
        boolean commanded = job.calls().stream().anyMatch(call -> call.act.isCommand());
        return job.polls().stream()
                .filter(poll ->
                        submitted && !commanded && leadingTo(poll.state()).isCommand())
                .findFirst();
    }

    private static OperationKind leadingTo(JobState state) {
        return switch (state) {
            case PAUSING, PAUSED -> OperationKind.PAUSE;
            case CANCELLING, CANCELLED -> OperationKind.CANCEL;
            default -> OperationKind.OTHER;
        };
    }

    private static String shows(TracedJob job, CommandContext event, TracedCall other) {
        return event.legal()
                ? ""
                : "A command to job %s does not show on another, but this one went from %s to %s"
                        .formatted(other.job(), job.word(event.anchor().state), job.word(event.call().state));
    }
}
