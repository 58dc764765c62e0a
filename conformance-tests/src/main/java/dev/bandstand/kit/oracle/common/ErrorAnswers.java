package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.ParsedRun;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OperationKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules about error answers. */
final class ErrorAnswers {

    private static final Set<Integer> ANYWHERE = Set.of(400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 429, 431);
    private static final Pattern INNER = Pattern.compile(
            "Traceback \\(most recent call last\\)|\\bat [\\w.$]+\\([\\w$]+\\.java|SQLSTATE|syntax error at or near"
                    + "|(?:/usr|/home|/app|/srv|/var|/opt)/[\\w./-]+\\.(?:py|java|js|rb|go)\\b");

    private ErrorAnswers() {}

    /** No call breaks the server. */
    static Check noneOfTheServer(String rule) {
        return new EachCall(
                rule,
                call -> call.status() > 0,
                call -> call.status() >= 500
                        ? String.format(
                                Locale.ROOT, "No call is answered 5xx, but this one was answered %d", call.status())
                        : "");
    }

    /** A failure is not reported by a 200. */
    static Check showInTheCode(String rule) {
        return new EachCall(rule, call -> call.accepted() && call.act != OperationKind.OTHER, call -> {
            boolean error = !call.body.has("job_id")
                    && !call.body.has("status")
                    && Stream.of("error", "errors", "detail", "error_code").anyMatch(call.body::has);
            return error
                    ? String.format(
                            Locale.ROOT,
                            "A failure is reported by the status code, but a %d has an error in its body",
                            call.status())
                    : "";
        });
    }

    /** The body of a 404 or 409 is what its label says, and does not contradict the job. */
    static Check bodiesAreWhatTheySay(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.calls().stream()
                        .filter(call -> (call.status() == 404 || call.status() == 409)
                                && !call.text().isBlank())
                        .forEach(call -> findings.judge(rule, mislabelled(run, call), call)));
    }

    private static String mislabelled(ParsedRun run, TracedCall call) {
        String type = HttpRules.mediaType(call.header("content-type").orElse(""));
        if ((type.endsWith("/json") || type.endsWith("+json")) && call.body.isMissingNode()) {
            return "A body that is labelled %s is JSON, but this one is not".formatted(type);
        }
        Optional<Poll> end = run.job(call.job())
                .flatMap(TracedJob::end)
                .filter(poll -> poll.call().before(call));
        return call.status() == 409
                        && call.state != null
                        && end.isPresent()
                        && call.state != end.get().state()
                ? "The body of a conflict does not contradict the job, but says %s of a finished one"
                        .formatted(run.dialect().word(call.state))
                : "";
    }

    /** Inner matters stay inside. */
    static Check tellNothingInner(String rule) {
        return new EachCall(
                rule,
                call -> call.status() >= 400,
                call -> INNER.matcher(call.text()).find()
                        ? "An error shows no stack trace, SQL or file path, but this one does"
                        : "");
    }

    /** Only codes are used that are documented, or that any HTTP server may use. */
    static Check documentedCodes(String rule, OpenApi document) {
        return new EachCall(
                rule,
                call -> call.status() > 0 && call.status() < 500 && call.act != OperationKind.OTHER,
                call -> document.operation(call.exchange.operationId())
                        .filter(operation -> !operation.statuses().contains(call.status())
                                && (!ANYWHERE.contains(call.status()) || misplaced(call)))
                        .map(operation -> String.format(
                                Locale.ROOT,
                                "%s answers with one of %s, but answered %d",
                                call.exchange.operationId(),
                                operation.statuses().stream().sorted().toList(),
                                call.status()))
                        .orElse(""));
    }

    /** A call that is right in every respect is not a bad request. */
    private static boolean misplaced(TracedCall call) {
        return call.status() == 405 || (call.status() == 400 && call.query("cursor") == null);
    }
}
