package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OpenApi;
import java.util.Optional;
import java.util.Set;

/** Checks that a command is carried out by its documented method alone. */
final class UndocumentedMethods {

    private UndocumentedMethods() {}

    /** Compares the job before and after a call to the path of a command with another method. */
    static Check carryOutNothing(String rule, OpenApi document) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(call -> HttpRules.otherMethod(call, document) && !call.notServed())
                        .filter(call -> ofACommand(call, job, document))
                        .forEach(call -> judge(rule, job, call, findings)));
    }

    private static boolean ofACommand(TracedCall call, TracedJob job, OpenApi document) {
        return document.all().stream()
                .filter(operation -> job.dialect().act(operation.id()).isCommand())
                .anyMatch(operation ->
                        operation.matches(call.path()) && operation.template().contains("{"));
    }

    private static void judge(String rule, TracedJob job, TracedCall call, Findings findings) {
        Optional<Poll> before = job.lastBefore(call);
        Optional<Poll> after = job.nextAfter(call);
        if (before.isPresent() && after.isPresent()) {
            boolean possible = job.dialect()
                    .reachable(Set.of(before.get().state()))
                    .contains(after.get().state());
            findings.judge(
                    rule,
                    possible
                            ? ""
                            : "A %s is not the documented call and carries nothing out, but the job went from %s to %s"
                                    .formatted(
                                            call.exchange.request().method(),
                                            job.word(before.get().state()),
                                            job.word(after.get().state())),
                    before.get().call(),
                    call,
                    after.get().call());
        }
    }
}
