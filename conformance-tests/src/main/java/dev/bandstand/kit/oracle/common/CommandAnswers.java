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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Checks of the answers to commands, given the known state of the job. */
final class CommandAnswers {

    private CommandAnswers() {}

    /** A command to a job that was last seen in one of some states: a conflict means that it may have moved since. */
    static Check accepts(String rule, OperationKind act, Set<JobState> seen, Set<Integer> codes, Set<JobState> states) {
        return judge(
                rule,
                act,
                seen,
                (job, call) -> lastSeen(job, call, seen) && alone(job, call) && call.status() != 409,
                codes,
                states);
    }

    /** The same where a job that has ended meanwhile answers with its end. */
    static Check acceptsUnlessOver(
            String rule, OperationKind act, Set<JobState> seen, Set<Integer> codes, Set<JobState> states) {
        return judge(
                rule,
                act,
                seen,
                (job, call) -> lastSeen(job, call, seen) && call.status() != 409 && !tooLate(call),
                codes,
                states);
    }

    private static boolean tooLate(TracedCall call) {
        return call.accepted() && (call.state == JobState.COMPLETED || call.state == JobState.FAILED);
    }

    /** A command to a job that can only be in one state. */
    static Check insists(String rule, OperationKind act, JobState known, Set<Integer> codes, Set<JobState> states) {
        return judge(rule, act, Set.of(known), (job, call) -> job.surely(known, call), codes, states);
    }

    /** A command to a job that has ended is a conflict. */
    static Check conflicts(String rule, OperationKind act, Set<JobState> ends) {
        return judge(
                rule,
                act,
                ends,
                (job, call) -> ends.stream().anyMatch(end -> job.surely(end, call)),
                Set.of(409),
                Set.of());
    }

    /** A conflict is for jobs that have ended: one that is seen unfinished before and after is not refused so. */
    static Check refusesOnlyEnds(String rule, OperationKind act, Set<JobState> seen) {
        return EachJob.of(
                rule,
                (job, findings) -> job.commands(act)
                        .filter(call -> lastSeen(job, call, seen) && alone(job, call))
                        .forEach(call -> {
                            if (call.accepted()) {
                                findings.held(rule, call);
                            } else if (call.status() == 409) {
                                job.nextAfter(call)
                                        .filter(next -> !next.terminal() && next.state() != JobState.CANCELLING)
                                        .ifPresent(next -> findings.broken(
                                                rule,
                                                "409 is for jobs that have ended, but this one was %s when its %s was refused"
                                                        .formatted(job.word(next.state()), name(act)),
                                                call,
                                                next.call()));
                            }
                        }));
    }

    private static Check judge(
            String rule,
            OperationKind act,
            Set<JobState> seen,
            BiPredicate<TracedJob, TracedCall> applies,
            Set<Integer> codes,
            Set<JobState> states) {
        return EachJob.of(
                rule,
                (job, findings) -> job.commands(act)
                        .filter(call -> !call.notServed() && applies.test(job, call))
                        .forEach(call -> findings.judge(
                                rule,
                                fits(call, codes, states)
                                        ? ""
                                        : "A %s of a %s job is answered %s, but came back %s"
                                                .formatted(
                                                        name(act),
                                                        words(job, seen, " or "),
                                                        expected(job, codes, states),
                                                        seen(call)),
                                call)));
    }

    private static boolean fits(TracedCall call, Set<Integer> codes, Set<JobState> states) {
        return codes.contains(call.status())
                && (states.isEmpty() || !call.accepted() || (call.state != null && states.contains(call.state)));
    }

    private static boolean lastSeen(TracedJob job, TracedCall call, Set<JobState> states) {
        return job.lastBefore(call)
                .filter(poll -> states.contains(poll.state()))
                .isPresent();
    }

    private static boolean alone(TracedJob job, TracedCall call) {
        return job.event(call).filter(CommandContext::alone).isPresent();
    }

    private static String expected(TracedJob job, Set<Integer> codes, Set<JobState> states) {
        String numbers = new TreeSet<>(codes).stream().map(String::valueOf).collect(joining(" or "));
        return states.isEmpty() ? numbers : numbers + " with " + words(job, states, " or ");
    }

    private static String seen(TracedCall call) {
        String word = call.accepted() ? JsonFields.text(call.body, "status") : null;
        return call.status() + (word == null ? "" : " with " + word);
    }

    private static String words(TracedJob job, Set<JobState> states, String separator) {
        return states.stream().sorted().map(job::word).collect(joining(separator));
    }

    private static String name(OperationKind act) {
        return act.verb();
    }
}
