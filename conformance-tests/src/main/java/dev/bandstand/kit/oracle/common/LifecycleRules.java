package dev.bandstand.kit.oracle.common;

import static java.util.stream.Collectors.joining;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.trace.CommandContext;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.Locale;
import java.util.Set;

/** Rules about the moves of a job from state to state. */
final class LifecycleRules {

    private static final Set<JobState> FROM_REST_TO_END =
            Set.of(JobState.PAUSED, JobState.RUNNING, JobState.COMPLETED, JobState.FAILED);

    private LifecycleRules() {}

    /** Nothing follows an end. */
    static Check endsAreFinal(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.end()
                        .ifPresent(end -> job.polls().stream()
                                .filter(end::before)
                                .forEach(poll -> findings.judge(
                                        rule,
                                        poll.state() == end.state()
                                                ? ""
                                                : "A job that was %s stays so, but was seen %s later"
                                                        .formatted(job.word(end.state()), job.word(poll.state())),
                                        end.call(),
                                        poll.call()))));
    }

    /** From one observation to the next only documented ways lead. */
    static Check movesAreLegal(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.events().stream()
                        .filter(CommandContext::isPoll)
                        .filter(event -> event.alone() && !event.since().isEmpty())
                        .filter(event -> !restsOrEnded(event) && !judgedByItsCommand(event))
                        .forEach(event -> findings.judge(rule, illegal(job, event), event.anchor(), event.call())));
    }

    /** A job at rest stays at rest. */
    static Check restHolds(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.events().stream()
                        .filter(event -> event.isPoll() && event.alone() && event.followsPoll())
                        .filter(event -> event.anchor().state == JobState.PAUSED)
                        .forEach(event -> findings.judge(rule, illegal(job, event), event.anchor(), event.call())));
    }

    /** A job that rests, or is about to, is not started again where nothing but polls was sent. */
    static Check restIsNotEndedByPolls(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.events().stream()
                        .filter(event -> event.isPoll() && event.alone() && event.followsPoll())
                        .filter(event -> pausedOrPausing(event.anchor().state))
                        .forEach(event -> findings.judge(
                                rule,
                                event.call().state == JobState.RUNNING
                                        ? "A poll changes nothing, but a job that was %s was started again where only polls were sent"
                                                .formatted(job.word(event.anchor().state))
                                        : "",
                                event.anchor(),
                                event.call())));
    }

    /** The answer to a command agrees with the next poll. */
    static Check answerIsTrue(String rule, OperationKind command) {
        return EachJob.of(
                rule,
                (job, findings) -> job.events().stream()
                        .filter(event -> event.isPoll() && event.alone() && follows(event, command))
                        .forEach(event -> findings.judge(rule, untrue(job, event), event.anchor(), event.call())));
    }

    /** A resume ends a rest for good. */
    static Check resumeClearsPause(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            TracedCall resume = null;
            for (CommandContext event : job.events()) {
                if (event.call().act.isCommand() && !event.call().notDone()) {
                    resume = endsARest(event) || callsThePauseOff(event) ? event.call() : null;
                } else if (resume != null && event.isPoll() && event.alone()) {
                    findings.judge(rule, backAtRest(job, event), resume, event.call());
                }
            }
        });
    }

    /** An accepted resume, or one of several at once, of a job that rested and was asked nothing else meanwhile. */
    private static boolean endsARest(CommandContext event) {
        return event.call().act == OperationKind.RESUME
                && event.call().accepted()
                && event.before().contains(JobState.PAUSED)
                && FROM_REST_TO_END.containsAll(event.before());
    }

    /** A resume of a pausing job; the documentation leaves it open, but who answers that the job runs has called the pause off. */
    private static boolean callsThePauseOff(CommandContext event) {
        return event.call().act == OperationKind.RESUME
                && event.call().accepted()
                && event.call().state == JobState.RUNNING
                && event.followsPoll()
                && event.anchor().state == JobState.PAUSING;
    }

    private static boolean restsOrEnded(CommandContext event) {
        JobState last = event.followsPoll() ? event.anchor().state : null;
        return last != null && (last.terminal() || last == JobState.PAUSED);
    }

    private static boolean judgedByItsCommand(CommandContext event) {
        return follows(event, OperationKind.PAUSE)
                || follows(event, OperationKind.CANCEL)
                || (follows(event, OperationKind.RESUME) && pausedOrPausing(event.call().state));
    }

    private static boolean follows(CommandContext event, OperationKind command) {
        return event.since().size() == 1
                && event.anchor().act == command
                && event.anchor().accepted();
    }

    private static boolean pausedOrPausing(JobState state) {
        return state == JobState.PAUSED || state == JobState.PAUSING;
    }

    private static String illegal(TracedJob job, CommandContext event) {
        return event.legal()
                ? ""
                : "After %s only %s can follow, but the job was seen %s"
                        .formatted(last(job, event), words(job, event.before()), job.word(event.call().state));
    }

    private static String untrue(TracedJob job, CommandContext event) {
        return event.legal()
                ? ""
                : "After a %s that was answered %s the job can be %s, but the next poll shows %s"
                        .formatted(
                                event.anchor().act.verb(),
                                JsonFields.text(event.anchor().body, "status"),
                                words(job, event.before()),
                                job.word(event.call().state));
    }

    private static String backAtRest(TracedJob job, CommandContext event) {
        return pausedOrPausing(event.call().state)
                ? "A resumed job does not rest until it is paused again, but was seen %s"
                        .formatted(job.word(event.call().state))
                : "";
    }

    /** The last state seen, unless what came before it already rules it out; then the last command that was accepted. */
    private static String last(TracedJob job, CommandContext event) {
        JobState state = event.anchor().state;
        if (state != null && event.since().size() == 1 && event.before().contains(state)) {
            return job.word(state);
        }
        return job.calls().stream()
                .filter(call -> call.act.isCommand() && call.accepted() && call.before(event.call()))
                .reduce((first, later) -> later)
                .map(call ->
                        String.format(Locale.ROOT, "the accepted %s of exchange %d", call.act.verb(), call.number()))
                .orElse("what was sent and seen");
    }

    private static String words(TracedJob job, Set<JobState> states) {
        return states.stream().sorted().map(job::word).collect(joining(" or "));
    }
}
