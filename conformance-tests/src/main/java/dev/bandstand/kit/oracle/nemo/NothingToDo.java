package dev.bandstand.kit.oracle.nemo;

import dev.bandstand.kit.dialect.Act;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.check.Idea;
import dev.bandstand.kit.oracle.trace.Call;
import dev.bandstand.kit.oracle.trace.Event;
import dev.bandstand.kit.oracle.trace.Job;
import dev.bandstand.kit.oracle.trace.Poll;
import java.util.Optional;
import java.util.Set;

/** Commands that find nothing to do, or too much. */
final class NothingToDo {

    private static final Set<JobState> NOT_CANCELLED =
            Set.of(JobState.PENDING, JobState.RUNNING, JobState.PAUSING, JobState.PAUSED, JobState.RESUMING);

    private NothingToDo() {}

    /** A command to a job in one of some states leaves it to go its own way, accepted or refused. */
    static Idea changesNothing(String rule, Act act, Set<JobState> states) {
        return EachJob.of(
                rule,
                (job, findings) -> job.commands(act)
                        .filter(call -> call.accepted() || call.refused())
                        .filter(call -> job.event(call).filter(Event::alone).isPresent())
                        .forEach(call -> job.lastBefore(call)
                                .filter(before -> states.contains(before.state()))
                                .ifPresent(before -> judge(rule, job, before, call, findings))));
    }

    private static void judge(String rule, Job job, Poll before, Call call, Findings findings) {
        Set<JobState> course = job.dialect().reachable(Set.of(before.state()));
        if (call.accepted() && call.state != null && !course.contains(call.state)) {
            findings.broken(rule, moved(job, before.state(), call.state), before.call(), call);
            return;
        }
        Optional<Poll> after = job.nextAfter(call);
        after.ifPresent(poll -> findings.judge(
                rule,
                course.contains(poll.state()) ? "" : moved(job, before.state(), poll.state()),
                before.call(),
                call,
                poll.call()));
    }

    private static String moved(Job job, JobState before, JobState after) {
        return "A call that has nothing to do leaves the job alone, but it went from %s to %s"
                .formatted(job.word(before), job.word(after));
    }

    /** A job whose cancel was accepted neither rests nor works again. */
    static Idea cancelHolds(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.commands(Act.CANCEL)
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

    /** Which of two answers a server gives is told and not judged. */
    static Idea eitherAnswer(String rule, Set<Act> acts, Set<JobState> states) {
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
                                        : "The call is answered 200 or 409, but was answered %d"
                                                .formatted(call.status()),
                                call))));
    }
}
