package dev.bandstand.kit.oracle.nemo;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks that calls under a workspace which does not have the job do not reach it. */
final class OtherWorkspaces {

    private static final Set<String> OPERATIONS =
            Set.of("pauseJob", "resumeJob", "cancelJob", "deleteJob", "getJobStatus", "listJobLogs", "listResults");
    private static final Set<Integer> REFUSED = Set.of(403, 404);
    private static final int NOT_FOUND = 404;

    private OtherWorkspaces() {}

    /** Such a call is refused, and the job is afterwards as it could be without it. */
    static Check doNotReachTheJob(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.calls().stream()
                        .filter(call -> OPERATIONS.contains(call.exchange.operationId())
                                && JobIdentity.elsewhere(call)
                                && !call.notServed())
                        .forEach(call -> judge(rule, call, run.job(JobIdentity.name(call)), findings)));
    }

    private static void judge(String rule, TracedCall call, Optional<TracedJob> job, Findings findings) {
        if (!REFUSED.contains(call.status())) {
            findings.broken(
                    rule,
                    String.format(
                            Locale.ROOT,
                            "A job is not found in a workspace that is not its own, but %s was answered %d there",
                            call.exchange.operationId(),
                            call.status()),
                    call);
            return;
        }
        findings.judge(rule, job.map(own -> harm(own, call)).orElse(""), call);
    }

    private static String harm(TracedJob job, TracedCall call) {
        Optional<Poll> before = job.lastBefore(call);
        if (before.isEmpty()) {
            return "";
        }
        boolean gone = job.calls().stream()
                .filter(next -> call.before(next) && next.exchange.actor().equals(call.exchange.actor()))
                .findFirst()
                .filter(next -> next.exchange.operationId().equals("getJob") && next.status() == NOT_FOUND)
                .isPresent();
        if (gone) {
            return "A call under another workspace leaves the job alone, but the job was gone after it";
        }
        Set<JobState> possible = job.dialect().reachable(Set.of(before.get().state()));
        return job.nextAfter(call)
                .filter(after -> !possible.contains(after.state()))
                .map(after -> "A call under another workspace leaves the job alone, but it went from %s to %s"
                        .formatted(job.word(before.get().state()), job.word(after.state())))
                .orElse("");
    }
}
