package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import java.util.Optional;

/** Reports of workers about parts of a job, compared with later reads of these parts. */
final class ReportedParts {

    /** The segment of a path that names a task of a step. */
    private static final int TASK = 11;

    private ReportedParts() {}

    /** A listed task has the status of its last report, or has ended, as the tasks of a step may that was stopped. */
    static Check tasksShowTheLastReport(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(list -> FieldFormats.isOk(list, "listTasks"))
                        .forEach(list -> NemoListRules.data(list)
                                .forEach(task -> lastReport(job, list, task.path("name"))
                                        .ifPresent(report -> compare(rule, report, task, list, findings)))));
    }

    private static Optional<TracedCall> lastReport(TracedJob job, TracedCall list, JsonNode task) {
        return job.calls().stream()
                .filter(call -> FieldFormats.isOk(call, "updateTask") && call.before(list))
                .filter(call -> JobParts.step(call).equals(JobParts.step(list))
                        && JobIdentity.segment(call, TASK).equals(task.asText()))
                .reduce((earlier, later) -> later)
                .filter(call -> CreateRules.request(call).path("status").isTextual());
    }

    private static void compare(String rule, TracedCall report, JsonNode task, TracedCall list, Findings findings) {
        JsonNode told = CreateRules.request(report).path("status");
        findings.judge(
                rule,
                FinalStatus.of(task) || told.equals(task.path("status"))
                        ? ""
                        : "A task has the status of its last report, but %s is %s after a report of %s"
                                .formatted(task.path("name").asText(), task.path("status"), told),
                report,
                list);
    }

    /** A result that was registered is on the list of the results of its job. */
    static Check resultsAreListed(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(created ->
                                created.exchange.operationId().equals("createResult") && created.status() == 201)
                        .forEach(created -> job.calls().stream()
                                .filter(list -> FieldFormats.isOk(list, "listResults") && created.before(list))
                                .filter(list -> !job.deletedBefore(list.number()))
                                .forEach(list -> findings.judge(rule, unlisted(created, list), created, list))));
    }

    private static String unlisted(TracedCall created, TracedCall list) {
        String name = JobIdentity.segment(created, JobParts.PART);
        return NemoListRules.data(list).stream().anyMatch(result -> name.equals(JsonFields.text(result, "name")))
                ? ""
                : "A result that was registered is listed, but %s is not".formatted(name);
    }
}
