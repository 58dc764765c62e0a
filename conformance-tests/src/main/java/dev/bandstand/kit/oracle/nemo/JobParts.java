package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The parts that belong to a job: the tasks of its steps, and its results. */
final class JobParts {

    private static final Set<String> OF_A_RESULT = Set.of("getResult", "downloadResult");

    /** The segment of a path that names a step or a result of a job. */
    static final int PART = 9;

    private JobParts() {}

    /** A task on the list of a step tells the id of that step. */
    static Check tasksAreOfTheirStep(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(list -> isTasks(list) && !tasks(list).isEmpty())
                        .forEach(list -> idOfStep(job, list)
                                .ifPresent(id -> findings.judge(rule, ofAnotherStep(id, list), list))));
    }

    private static Optional<String> idOfStep(TracedJob job, TracedCall list) {
        return job.calls().stream()
                .filter(call -> FieldFormats.isOk(call, "getStep") && step(call).equals(step(list)))
                .map(call -> JsonFields.text(call.body, "id"))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String ofAnotherStep(String id, TracedCall list) {
        return tasks(list).stream()
                .map(task -> JsonFields.text(task, "step_id"))
                .filter(step -> step != null && !step.equals(id))
                .findFirst()
                .map(step -> "The tasks of a step are those of %s, but one is of %s".formatted(id, step))
                .orElse("");
    }

    /** A step has no two tasks of one name. */
    static Check tasksAreListedOnce(String rule) {
        return new EachCall(rule, list -> isTasks(list) && !tasks(list).isEmpty(), list -> {
            Set<String> names = new HashSet<>();
            return tasks(list).stream()
                    .map(task -> JsonFields.text(task, "name"))
                    .filter(name -> name != null && !names.add(name))
                    .findFirst()
                    .map("A task that is reported again is changed, but %s is listed twice"::formatted)
                    .orElse("");
        });
    }

    /** A result that nobody registered is not found. */
    static Check unknownResults(String rule, String unknown) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(call -> OF_A_RESULT.contains(call.exchange.operationId())
                                && JobIdentity.segment(call, PART).equals(unknown)
                                && !call.notServed())
                        .forEach(call -> findings.judge(
                                rule,
                                call.status() == 404
                                        ? ""
                                        : String.format(
                                                Locale.ROOT,
                                                "A result that does not exist is answered 404, but %s was answered %d",
                                                call.exchange.operationId(),
                                                call.status()),
                                call)));
    }

    /** The results of a job were not there before the job was. */
    static Check resultsAreOfTheJob(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(call -> FieldFormats.isOk(call, "listResults"))
                        .forEach(call -> createdBefore(job, call)
                                .ifPresent(created -> findings.judge(rule, older(created, call), call))));
    }

    /** A result tells the id of its job. */
    static Check resultsTellTheirJob(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(call -> FieldFormats.isOk(call, "listResults")
                                && !NemoListRules.data(call).isEmpty())
                        .forEach(call -> job.calls().stream()
                                .filter(answer -> FieldFormats.isJob(answer) && answer.before(call))
                                .map(answer -> JsonFields.text(answer.body, "id"))
                                .filter(Objects::nonNull)
                                .reduce((earlier, later) -> later)
                                .ifPresent(id -> findings.judge(rule, ofAnotherJob(id, call), call))));
    }

    private static String ofAnotherJob(String id, TracedCall results) {
        return NemoListRules.data(results).stream()
                .map(result -> JsonFields.text(result, "job"))
                .filter(told -> told != null && !told.equals(id))
                .findFirst()
                .map(told -> "A result tells the id of its job, which is %s, but told %s".formatted(id, told))
                .orElse("");
    }

    /** When the job was created that has the name at the time of a call. */
    private static Optional<Instant> createdBefore(TracedJob job, TracedCall call) {
        return job.calls().stream()
                .filter(answer -> FieldFormats.isJob(answer) && answer.before(call))
                .map(answer -> FieldFormats.instant(answer.body.path("created_at")))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
    }

    private static String older(Instant created, TracedCall results) {
        return NemoListRules.data(results).stream()
                .filter(result -> {
                    Instant registered = FieldFormats.instant(result.path("created_at"));
                    return registered != null && registered.isBefore(created);
                })
                .findFirst()
                .map(result ->
                        "A new job has no results of another, but %s of a job that was created %s was registered %s"
                                .formatted(result.path("name"), created, result.path("created_at")))
                .orElse("");
    }

    private static boolean isTasks(TracedCall call) {
        return FieldFormats.isOk(call, "listTasks");
    }

    private static List<JsonNode> tasks(TracedCall list) {
        return NemoListRules.data(list);
    }

    static String step(TracedCall call) {
        return JobIdentity.segment(call, PART);
    }
}
