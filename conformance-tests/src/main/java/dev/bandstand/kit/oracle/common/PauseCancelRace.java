package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.trace.OverlappingCalls;
import dev.bandstand.spec.contract.OperationKind;

/** A pause and a cancel of one job that are under way at the same time. */
final class PauseCancelRace {

    private PauseCancelRace() {}

    /** A job ends if a pause and a cancel meet and the cancel is accepted. */
    static Check endsTheJob(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> OverlappingCalls.ofCommands(job)
                        .filter(crowd -> OverlappingCalls.count(crowd, OperationKind.PAUSE) > 0)
                        .filter(crowd ->
                                crowd.stream().anyMatch(call -> call.act == OperationKind.CANCEL && call.accepted()))
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
