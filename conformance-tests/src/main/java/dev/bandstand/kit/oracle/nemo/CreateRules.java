package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Rules about creating and deleting platform jobs. */
final class CreateRules {

    private static final Set<String> ABOUT_A_JOB = Set.of(
            "getJob",
            "getJobStatus",
            "listJobLogs",
            "listResults",
            "getStep",
            "pauseJob",
            "resumeJob",
            "cancelJob",
            "deleteJob");

    /** Refusals of a server where this caller creates no jobs, whatever their names. */
    private static final Set<Integer> NOT_TO_BE_HAD = Set.of(401, 403, 404, 405);

    private CreateRules() {}

    static Check answerTheJob(String rule) {
        return new EachCall(
                rule,
                call -> isCreate(call)
                        && !withoutSteps(call)
                        && !isMalformed(call)
                        && call.status() != 409
                        && !call.notServed(),
                call -> {
                    String asked = JsonFields.text(request(call), "name");
                    String actual = JsonFields.text(call.body, "name");
                    if (call.status() != 201) {
                        return String.format(
                                Locale.ROOT, "A create is answered 201, but was answered %d", call.status());
                    }
                    if (asked != null && !asked.equals(actual)) {
                        return "A job has the name that was asked for, %s, but is called %s".formatted(asked, actual);
                    }
                    return "created".equals(JsonFields.text(call.body, "status"))
                            ? ""
                            : "A new job is created, but the answer says " + call.body.path("status");
                });
    }

    static Check nameIsUsedOnce(String rule) {
        return EachRun.of(rule, (run, findings) -> {
            Set<String> used = new HashSet<>();
            for (TracedCall call : run.calls()) {
                String name = Optional.ofNullable(JsonFields.text(request(call), "name"))
                        .orElse("");
                if (isCreate(call) && used.contains(name) && !call.notServed()) {
                    findings.judge(
                            rule,
                            call.status() == 409
                                    ? ""
                                    : String.format(
                                            Locale.ROOT,
                                            "A name that is in use is refused with 409, but was answered %d",
                                            call.status()),
                            call);
                } else if (isCreate(call) && call.status() == 201 && !name.isEmpty()) {
                    used.add(name);
                } else if (call.exchange.operationId().equals("deleteJob")) {
                    used.remove(call.job());
                }
            }
        });
    }

    static Check stepsAreNeeded(String rule) {
        return new EachCall(
                rule,
                call -> isCreate(call) && withoutSteps(call) && !call.notServed(),
                call -> call.status() == 422
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "A job without steps is refused with 422, but was answered %d",
                                call.status()));
    }

    static Check nameIsMadeUp(String rule) {
        return new EachCall(
                rule,
                call -> isCreate(call) && !request(call).has("name") && !withoutSteps(call) && !call.notServed(),
                call -> {
                    String name = Optional.ofNullable(JsonFields.text(call.body, "name"))
                            .orElse("");
                    return (call.status() == 201 || call.status() == 200) && name.matches(FieldFormats.NAME)
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "A job without a name is given one of the documented pattern, but got \"%s\" with %d",
                                    name,
                                    call.status());
                });
    }

    /** Names of steps that break the documented pattern. */
    static Check malformedStepsAreRefused(String rule) {
        return malformedIsRefused(rule, CreateRules::hasMalformedStep);
    }

    /** Names of jobs that break the pattern. */
    static Check malformedNamesAreRefused(String rule) {
        return malformedIsRefused(rule, call -> !hasMalformedStep(call) && isMalformed(call));
    }

    private static Check malformedIsRefused(String rule, Predicate<TracedCall> malformed) {
        return new EachCall(
                rule,
                call -> isCreate(call)
                        && !withoutSteps(call)
                        && malformed.test(call)
                        && !call.notServed()
                        && !NOT_TO_BE_HAD.contains(call.status()),
                call -> call.status() == 422
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "A name that breaks the pattern is refused with 422, but was answered %d",
                                call.status()));
    }

    private static boolean isMalformed(TracedCall call) {
        return hasMalformedStep(call) || isMalformed(request(call).path("name"));
    }

    /** True if a request names a step in a way that is not documented. */
    static boolean hasMalformedStep(TracedCall call) {
        return StreamSupport.stream(
                        request(call).path("platform_spec").path("steps").spliterator(), false)
                .anyMatch(step -> isMalformed(step.path("name")));
    }

    private static boolean isMalformed(JsonNode name) {
        return name.isTextual() && !name.asText().matches(FieldFormats.NAME);
    }

    static Check finishedCanBeDeleted(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(call -> isDelete(call) && !call.notServed() && !job.deletedBefore(call.number()))
                        .filter(call ->
                                job.lastBefore(call).filter(Poll::terminal).isPresent())
                        .forEach(call -> findings.judge(
                                rule,
                                call.status() == 204 && call.text().isEmpty()
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                "A delete of a finished job is answered 204 without a body, but was answered %d",
                                                call.status()),
                                call)));
    }

    static Check deletedIsGone(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(call -> isDelete(call) && call.status() >= 200 && call.status() < 300)
                        .forEach(delete -> job.calls().stream()
                                .filter(call -> delete.before(call)
                                        && ABOUT_A_JOB.contains(call.exchange.operationId())
                                        && !call.notServed())
                                .forEach(call -> findings.judge(
                                        rule,
                                        call.status() == 404
                                                ? ""
                                                : String.format(
                                                        Locale.ROOT,
                                                        "A deleted job is answered 404, but was answered %d",
                                                        call.status()),
                                        delete,
                                        call))));
    }

    /** True if a request asks for a job that has nothing to do. */
    static boolean withoutSteps(TracedCall call) {
        return request(call).path("platform_spec").path("steps").isEmpty();
    }

    private static boolean isCreate(TracedCall call) {
        return call.exchange.operationId().equals("createJob");
    }

    private static boolean isDelete(TracedCall call) {
        return call.exchange.operationId().equals("deleteJob");
    }

    /** The body that was sent; missing when it is no JSON. */
    static JsonNode request(TracedCall call) {
        String body = call.exchange.request().body();
        return JsonFields.tree(body == null ? "" : body);
    }
}
