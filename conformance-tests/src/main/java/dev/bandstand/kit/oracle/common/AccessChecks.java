package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.ParsedRun;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OperationKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Checks of access: which key may see and change a job. */
final class AccessChecks {

    private static final Set<Integer> KEYLESS = Set.of(401, 403, 404, 422);
    private static final Set<Integer> WITH_MADE_UP_KEY = Set.of(401, 403, 404, 422);

    private AccessChecks() {}

    /** Without a key nothing is done and nothing revealed. */
    static Check needsAKey(String rule) {
        return new EachCall(
                rule, call -> aboutAJob(call) && call.actor().equals("nobody") && !call.notServed(), call -> {
                    if (!KEYLESS.contains(call.status())) {
                        return String.format(
                                Locale.ROOT,
                                "A call without a key is refused with 401, 403, 404 or 422, but was answered %d",
                                call.status());
                    }
                    return tells(call) ? "A call without a key learns nothing of the job, but its state was sent" : "";
                });
    }

    /** A balance is that of a key, so nobody without one is told any. */
    static Check balanceNeedsAKey(String rule) {
        return new EachCall(
                rule,
                call -> call.act == OperationKind.BALANCE && call.actor().equals("nobody") && !call.notServed(),
                call -> KEYLESS.contains(call.status())
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "A call for a balance without a key is refused with 401, 403, 404 or 422, but was answered %d",
                                call.status()));
    }

    /** A missing key is reported as such, not as a missing job. */
    static Check missingKeyIsTold(String rule) {
        return new EachCall(
                rule,
                call -> aboutAJob(call)
                        && call.actor().equals("nobody")
                        && call.sentKey() == null
                        && KEYLESS.contains(call.status()),
                call -> call.status() == 404
                        ? "A missing key is answered 401, 403 or 422, but was answered 404, as an unknown job is"
                        : "");
    }

    /** A key that was made up opens nothing. */
    static Check madeUpKeys(String rule) {
        return new EachCall(
                rule,
                call -> aboutAJob(call) && call.actor().equals("stranger") && !call.notServed(),
                call -> WITH_MADE_UP_KEY.contains(call.status())
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "A key that was made up is refused with 401, 403, 404 or 422, but was answered %d",
                                call.status()));
    }

    /** A job of another key is not found. */
    static Check foreign(String rule, Set<OperationKind> acts) {
        return foreign(rule, acts, (job, call) -> true, "A job");
    }

    /** A job of another key that is at work is not found. */
    static Check foreignAtWork(String rule, Set<OperationKind> acts) {
        return foreign(rule, acts, (job, call) -> !finished(job, call), "An unfinished job");
    }

    /** A command to a job of another key that is at work is not carried out. */
    static Check foreignRefused(String rule, Set<OperationKind> acts) {
        return answers(
                rule,
                foreign(acts, (job, call) -> !finished(job, call)),
                TracedCall::refused,
                "A command to a job of another key is refused");
    }

    /** A job of another key that has ended is not found, rather than in conflict. */
    static Check foreignAndFinished(String rule, Set<OperationKind> acts) {
        return foreign(rule, acts, AccessChecks::finished, "A finished job");
    }

    private static Check foreign(
            String rule, Set<OperationKind> acts, BiPredicate<TracedJob, TracedCall> which, String name) {
        return answers(
                rule, foreign(acts, which), AccessChecks::notFound, name + " of another key is not found, with 404");
    }

    private static BiPredicate<ParsedRun, TracedCall> foreign(
            Set<OperationKind> acts, BiPredicate<TracedJob, TracedCall> which) {
        return (run, call) -> acts.contains(call.act)
                && run.foreign(call)
                && run.job(call.job()).filter(job -> which.test(job, call)).isPresent();
    }

    private static boolean notFound(TracedCall call) {
        return call.status() == 404;
    }

    /** Judges each call of a kind that the service got to. */
    private static Check answers(
            String rule, BiPredicate<ParsedRun, TracedCall> which, Predicate<TracedCall> good, String expected) {
        return EachRun.of(
                rule,
                (run, findings) -> run.calls().stream()
                        .filter(call -> !call.notServed() && which.test(run, call))
                        .forEach(call -> findings.judge(
                                rule,
                                good.test(call)
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                "%s, but the %s was answered %d",
                                                expected,
                                                call.act.verb(),
                                                call.status()),
                                call)));
    }

    private static boolean finished(TracedJob job, TracedCall call) {
        return job.end().filter(end -> end.call().before(call)).isPresent();
    }

    /** A job that does not exist is not found. */
    static Check unknown(String rule) {
        return answers(
                rule,
                (run, call) -> aboutAJob(call) && run.invented(call.job()) && owner(call),
                AccessChecks::notFound,
                "A job that does not exist is not found, with 404");
    }

    /** The job of another key cannot be distinguished from one that does not exist. */
    static Check foreignLooksUnknown(String rule) {
        return EachRun.of(rule, (run, findings) -> {
            List<TracedCall> unknown = run.calls().stream()
                    .filter(call -> run.invented(call.job()) && call.status() == 404)
                    .toList();
            run.calls().stream()
                    .filter(call -> run.foreign(call) && call.status() == 404)
                    .forEach(call -> unknown.stream()
                            .filter(other ->
                                    other.act == call.act && other.actor().equals(call.actor()))
                            .findFirst()
                            .ifPresent(other -> findings.judge(
                                    rule,
                                    likeness(other).equals(likeness(call))
                                            ? ""
                                            : "A job of another key is answered like one that does not exist, but: %s"
                                                    .formatted(likeness(call)),
                                    other,
                                    call)));
        });
    }

    /** The name of the key's header is found in any case. */
    static Check headerNameHasNoCase(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.calls().stream()
                        .filter(call -> run.ownPoll(call) && call.spellsKeyHeaderOtherwise() && !call.notServed())
                        .forEach(call -> findings.judge(
                                rule,
                                call.status() == 200
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                "The name of a header has no case, but a poll with another spelling was answered %d",
                                                call.status()),
                                call)));
    }

    /** A key does not come back. */
    static Check keysAreNotRepeated(String rule) {
        return new EachCall(
                rule,
                call -> key(call).length() > 3 && call.status() > 0,
                call -> repeating(call, key(call))
                        .map("A key is not repeated in an answer, but it is in %s"::formatted)
                        .orElse(""));
    }

    /** The part of an answer that holds a text. */
    private static Optional<String> repeating(TracedCall call, String text) {
        return call.text().contains(text)
                ? Optional.of("the body")
                : call.headers().entrySet().stream()
                        .filter(header -> header.getValue().stream().anyMatch(value -> value.contains(text)))
                        .map(header -> "the header " + header.getKey())
                        .min(String::compareTo);
    }

    private static boolean aboutAJob(TracedCall call) {
        return call.act == OperationKind.OBSERVE || call.act.isCommand();
    }

    private static boolean owner(TracedCall call) {
        return !call.actor().equals("nobody") && !call.actor().equals("stranger");
    }

    private static boolean tells(TracedCall call) {
        return call.state != null || call.body.has("rows") || call.body.has("manifest") || call.body.has("processed");
    }

    private static String key(TracedCall call) {
        String key = call.sentKey();
        return key == null ? "" : key;
    }

    /** Returns the part of an answer that has to be alike: ids, numbers and instants are left out. */
    private static String likeness(TracedCall call) {
        String body = call.text().replace(call.job(), "*").replaceAll("\\b\\w*[0-9]\\w*\\b", "*");
        return call.header("content-type").orElse("no type") + " " + body;
    }
}
