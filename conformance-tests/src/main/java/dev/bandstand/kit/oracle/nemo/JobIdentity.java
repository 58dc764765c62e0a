package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.TracedCall;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks of the identity of a job: its workspace, its name, and the members that never change. */
final class JobIdentity {

    /** A workspace in which the kit never creates a job. */
    private static final String FOREIGN = "bandstand-elsewhere";

    /** The places of workspace and name in the path. */
    static final int WORKSPACE = 5;

    private static final int NAME = 7;

    private static final List<String> LASTING = List.of("id", "name", "workspace", "source", "fileset", "created_at");
    private static final List<String> OF_A_STATUS = List.of("id", "name");

    private JobIdentity() {}

    /** A job answers to its own name in its own workspace only. */
    static Check keepJobsApart(String rule) {
        return new EachCall(
                rule,
                call -> call.exchange.operationId().equals("getJob")
                        && (call.status() == 200 || (elsewhere(call) && !call.notServed())),
                call -> {
                    if (elsewhere(call)) {
                        return call.status() == 404
                                ? ""
                                : String.format(
                                        Locale.ROOT,
                                        "A job is not found in a workspace that is not its own, but the answer was %d",
                                        call.status());
                    }
                    boolean own = name(call).equals(JsonFields.text(call.body, "name"))
                            && segment(call, WORKSPACE).equals(JsonFields.text(call.body, "workspace"));
                    return own ? "" : "A job is answered under the name and workspace of the path, but is not";
                });
    }

    /** A job or a control call under a name that nobody has. */
    static Check unknown(String rule, Set<String> operations) {
        return EachRun.of(
                rule,
                (run, findings) -> run.calls().stream()
                        .filter(call -> operations.contains(call.exchange.operationId())
                                && run.invented(call.job())
                                && !call.notServed())
                        .forEach(call -> findings.judge(rule, notFound(call), call)));
    }

    private static String notFound(TracedCall call) {
        if (call.status() != 404) {
            return String.format(
                    Locale.ROOT,
                    "A job that does not exist is answered 404, but %s was answered %d",
                    call.exchange.operationId(),
                    call.status());
        }
        if (call.body.isMissingNode()) {
            return "A 404 has a JSON body, but this one has none";
        }
        return call.header("content-type")
                .filter(type -> !type.toLowerCase(Locale.ROOT).contains("json"))
                .map("A 404 has a JSON body, but this one is announced as %s"::formatted)
                .orElse("");
    }

    /** Handles stay the same in all answers; the times that the status call tells may be those of the attempt. */
    static Check lasting(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            List<TracedCall> answers = job.calls().stream()
                    .filter(call -> FieldFormats.isJob(call) || FieldFormats.isOk(call, "getJobStatus"))
                    .dropWhile(call -> !FieldFormats.isJob(call))
                    .toList();
            answers.stream()
                    .skip(1)
                    .forEach(later -> findings.judge(
                            rule,
                            changed(answers.getFirst(), later, FieldFormats.isJob(later) ? LASTING : OF_A_STATUS),
                            answers.getFirst(),
                            later));
        });
    }

    /** No two jobs have one id. */
    static Check oneIdEach(String rule) {
        return EachRun.of(rule, (run, findings) -> {
            Map<String, TracedCall> owners = new HashMap<>();
            run.calls().stream()
                    .filter(FieldFormats::isJob)
                    .forEach(call -> Optional.ofNullable(JsonFields.text(call.body, "id"))
                            .ifPresent(id -> {
                                TracedCall owner = owners.putIfAbsent(id, call);
                                if (owner != null) {
                                    findings.judge(rule, shared(id, owner, call), owner, call);
                                }
                            }));
        });
    }

    private static String shared(String id, TracedCall owner, TracedCall call) {
        return Stream.of("name", "workspace")
                        .anyMatch(member -> differ(owner.body.path(member), call.body.path(member)))
                ? "An id is that of one job, but %s and %s have %s"
                        .formatted(JsonFields.text(owner.body, "name"), JsonFields.text(call.body, "name"), id)
                : "";
    }

    /** The attempt stays the same, whatever is asked of the job. */
    static Check attempt(String rule) {
        return same(rule, List.of("attempt_id"));
    }

    /** A step tells the attempt of its job. */
    static Check attemptOfSteps(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(FieldFormats::isJob)
                        .findFirst()
                        .ifPresent(first -> job.calls().stream()
                                .filter(call ->
                                        FieldFormats.isOk(call, "listSteps") || FieldFormats.isOk(call, "getStep"))
                                .forEach(call -> findings.judge(rule, otherAttempt(first, call), first, call))));
    }

    private static String otherAttempt(TracedCall first, TracedCall later) {
        String attempt = first.body.path("attempt_id").asText();
        return later.body.findValuesAsText("attempt_id").stream()
                .filter(other -> !other.equals(attempt))
                .findFirst()
                .map(other -> "A step is of the attempt of its job, %s, but of %s".formatted(attempt, other))
                .orElse("");
    }

    private static Check same(String rule, List<String> members) {
        return EachJob.of(rule, (job, findings) -> {
            List<TracedCall> answers =
                    job.calls().stream().filter(FieldFormats::isJob).toList();
            for (int i = 1; i < answers.size(); i++) {
                TracedCall first = answers.getFirst();
                TracedCall later = answers.get(i);
                findings.judge(rule, changed(first, later, members), first, later);
            }
        });
    }

    private static String changed(TracedCall first, TracedCall later, List<String> members) {
        return members.stream()
                .filter(member -> differ(first.body.path(member), later.body.path(member)))
                .findFirst()
                .map(member -> "%s is the same in every answer, but was %s and then %s"
                        .formatted(member, first.body.path(member), later.body.path(member)))
                .orElse("");
    }

    private static boolean differ(JsonNode one, JsonNode other) {
        return !one.isMissingNode() && !other.isMissingNode() && !Objects.equals(one, other);
    }

    /** True if a call names a workspace in which the kit never creates a job. */
    static boolean elsewhere(TracedCall call) {
        return segment(call, WORKSPACE).equals(FOREIGN);
    }

    /** The name of the job in the path of a call. */
    static String name(TracedCall call) {
        return segment(call, NAME);
    }

    /** A segment of the path, decoded; empty when there is none. */
    static String segment(TracedCall call, int index) {
        String[] path = call.exchange.request().target().split("\\?", 2)[0].split("/", -1);
        return index < path.length ? URLDecoder.decode(path[index], StandardCharsets.UTF_8) : "";
    }
}
