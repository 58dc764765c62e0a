package dev.bandstand.kit.oracle.nemo;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.CommandContext;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Commands that find nothing to do, or too much. */
final class NoOpCommands {

    private static final Set<JobState> NOT_CANCELLED =
            Set.of(JobState.PENDING, JobState.RUNNING, JobState.PAUSING, JobState.PAUSED, JobState.RESUMING);

    private NoOpCommands() {}

    /** A command to a job in one of some states leaves it to go its own way, accepted or refused. */
    static Check changesNothing(String rule, OperationKind act, Set<JobState> states) {
        return EachJob.of(
                rule,
                (job, findings) -> job.commands(act)
                        .filter(call -> call.accepted() || call.refused())
                        .filter(call ->
                                job.event(call).filter(CommandContext::alone).isPresent())
                        .forEach(call -> job.lastBefore(call)
                                .filter(before -> states.contains(before.state()))
                                .ifPresent(before -> judge(rule, job, before, call, findings))));
    }

    private static void judge(String rule, TracedJob job, Poll before, TracedCall call, Findings findings) {
        Set<JobState> reachable = job.dialect().reachable(Set.of(before.state()));
        if (call.accepted() && call.state != null && !reachable.contains(call.state)) {
            findings.broken(rule, moved(job, before.state(), call.state), before.call(), call);
            return;
        }
        Optional<Poll> after = job.nextAfter(call);
        after.ifPresent(poll -> findings.judge(
                rule,
                reachable.contains(poll.state()) ? "" : moved(job, before.state(), poll.state()),
                before.call(),
                call,
                poll.call()));
    }

    private static String moved(TracedJob job, JobState before, JobState after) {
        return "A call that has nothing to do leaves the job alone, but it went from %s to %s"
                .formatted(job.word(before), job.word(after));
    }

    /** A job whose cancel was accepted neither rests nor works again. */
    static Check cancelHolds(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.commands(OperationKind.CANCEL)
                        .filter(call -> call.state == JobState.CANCELLING || call.state == JobState.CANCELLED)
                        .findFirst()
                        .ifPresent(cancel -> job.polls().stream()
                                .filter(poll -> cancel.before(poll.call()) && NOT_CANCELLED.contains(poll.state()))
                                .findFirst()
                                .ifPresent(poll -> findings.broken(
                                        rule,
                                        "A cancelled job neither rests nor works again, but was seen %s"
                                                .formatted(job.word(poll.state())),
                                        cancel,
                                        poll.call()))));
    }

    /** Either of two answers is reported and not judged. */
    static Check eitherAnswer(String rule, Set<OperationKind> acts, Set<JobState> states) {
        return EachJob.of(
                rule,
                (job, findings) -> acts.forEach(act -> job.commands(act)
                        .filter(call -> job.lastBefore(call)
                                .filter(before -> states.contains(before.state()))
                                .isPresent())
                        .filter(call -> !call.notServed())
                        .forEach(call -> findings.judge(
                                rule,
                                call.status() == 200 || call.status() == 409
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                "The call is answered 200 or 409, but was answered %d",
                                                call.status()),
                                call))));
    }
}
