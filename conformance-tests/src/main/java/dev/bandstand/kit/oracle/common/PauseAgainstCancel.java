package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.dialect.Act;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.Idea;
import dev.bandstand.kit.oracle.trace.Crowds;

/** A pause and a cancel of one job that are under way at the same time. */
public final class PauseAgainstCancel {

    private PauseAgainstCancel() {}

    /** When a pause and a cancel meet and the cancel is accepted, the job ends. */
    public static Idea endsTheJob(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> Crowds.ofCommands(job)
                        .filter(crowd -> Crowds.count(crowd, Act.PAUSE) > 0)
                        .filter(crowd -> crowd.stream().anyMatch(call -> call.act == Act.CANCEL && call.accepted()))
                        .forEach(crowd -> job.polls().stream()
                                .filter(poll -> crowd.stream().allMatch(call -> call.before(poll.call())))
                                .filter(poll -> poll.state() != JobState.CANCELLING)
                                .findFirst()
                                .ifPresent(poll -> findings.judge(
                                        rule,
                                        poll.terminal()
                                                ? ""
                                                : "A cancel that meets a pause ends the job, but it was seen %s"
                                                        .formatted(job.word(poll.state())),
                                        crowd.getLast(),
                                        poll.call()))));
    }
}
