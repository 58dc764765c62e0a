package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Checks of the status call of a job and its steps. */
final class StepStatus {

    private static final String COMPLETED = "completed";

    private StepStatus() {}

    /** The status call agrees with two equal reads of the job around it. */
    static Check agreesWithTheJob(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(call -> FieldFormats.isOk(call, "getJobStatus"))
                        .forEach(call -> around(job, call)
                                .ifPresent(read -> findings.judge(
                                        rule,
                                        read.body.path("status").equals(call.body.path("status"))
                                                ? ""
                                                : "The status call agrees with the job, but says %s of a job that is %s"
                                                        .formatted(call.body.path("status"), read.body.path("status")),
                                        read,
                                        call))));
    }

    private static Optional<TracedCall> around(TracedJob job, TracedCall call) {
        return job.lastBefore(call)
                .map(Poll::call)
                .filter(before -> job.nextAfter(call)
                        .filter(after -> after.call().body.path("status").equals(before.body.path("status")))
                        .isPresent());
    }

    /** Steps are those of the job, in its order, each begun when the one before had completed. */
    static Check oneAfterAnother(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            List<String> planned = planned(job);
            job.calls().stream()
                    .filter(call -> FieldFormats.isOk(call, "getJobStatus") && !planned.isEmpty())
                    .forEach(call -> findings.judge(rule, outOfOrder(planned, call), call));
        });
    }

    private static String outOfOrder(List<String> planned, TracedCall call) {
        List<String> names =
                steps(call).stream().map(step -> step.path("name").asText()).toList();
        if (names.size() > planned.size() || !names.equals(planned.subList(0, names.size()))) {
            return "The steps that exist are the first of %s, but are %s".formatted(planned, names);
        }
        return steps(call).stream()
                .limit(Math.max(0, names.size() - 1))
                .filter(step -> !step.path("status").asText().equals(COMPLETED))
                .findFirst()
                .map(step -> "A step begins when the one before has completed, but %s was %s"
                        .formatted(
                                step.path("name").asText(), step.path("status").asText()))
                .orElse("");
    }

    /** A step that ended in error or was cancelled is the last that exists. */
    static Check noneFollowsAFailure(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(call -> FieldFormats.isOk(call, "getJobStatus")
                                && steps(call).stream().anyMatch(StepStatus::failed))
                        .forEach(call -> findings.judge(rule, begunAfterAFailure(call), call)));
    }

    private static boolean failed(JsonNode step) {
        return FinalStatus.of(step) && !COMPLETED.equals(JsonFields.text(step, "status"));
    }

    private static String begunAfterAFailure(TracedCall call) {
        return steps(call).stream()
                .dropWhile(step -> !failed(step))
                .skip(1)
                .findFirst()
                .map(step -> "A completed step creates the next one, but %s follows one that did not complete"
                        .formatted(step.path("name").asText()))
                .orElse("");
    }

    /** A job that has completed has run all its steps. */
    static Check allHaveRun(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            List<String> planned = planned(job);
            job.calls().stream()
                    .filter(call -> FieldFormats.isOk(call, "getJobStatus")
                            && COMPLETED.equals(JsonFields.text(call.body, "status"))
                            && !planned.isEmpty())
                    .forEach(call -> findings.judge(rule, notRun(planned, call), call));
        });
    }

    private static String notRun(List<String> planned, TracedCall call) {
        return planned.stream()
                .filter(name -> steps(call).stream()
                        .noneMatch(step -> name.equals(JsonFields.text(step, "name"))
                                && COMPLETED.equals(JsonFields.text(step, "status"))))
                .findFirst()
                .map("A completed job has run all its steps, but %s has not completed"::formatted)
                .orElse("");
    }

    /** Reads of the steps of a job that has completed show no step in another status. */
    static Check noneIsAtWork(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(call -> FieldFormats.isOk(call, "listSteps") || FieldFormats.isOk(call, "getStep"))
                        .filter(call -> !job.deletedBefore(call.number()))
                        .forEach(call -> completedBefore(job, call)
                                .ifPresent(read -> findings.judge(rule, atWork(call), read, call))));
    }

    private static Optional<TracedCall> completedBefore(TracedJob job, TracedCall call) {
        return job.lastBefore(call)
                .map(Poll::call)
                .filter(read -> COMPLETED.equals(JsonFields.text(read.body, "status")));
    }

    private static String atWork(TracedCall read) {
        return Stream.concat(Stream.of(read.body), NemoListRules.data(read).stream())
                .filter(step -> step.path("status").isTextual() && !COMPLETED.equals(JsonFields.text(step, "status")))
                .findFirst()
                .map(step -> "A completed job has run all its steps, but %s is %s"
                        .formatted(
                                step.path("name").asText(), step.path("status").asText()))
                .orElse("");
    }

    private static List<String> planned(TracedJob job) {
        return job.calls().stream()
                .filter(FieldFormats::isJob)
                .findFirst()
                .map(answer -> FieldFormats.steps(answer)
                        .map(step -> step.path("name").asText())
                        .toList())
                .orElse(List.of());
    }

    /** A completed step is not run again; answers of calls that were under way together have no order. */
    static Check completedStaysCompleted(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            List<TracedCall> resumes = job.calls().stream()
                    .filter(call -> call.exchange.operationId().equals("resumeJob") && call.accepted())
                    .toList();
            List<TracedCall> reads = job.calls().stream()
                    .filter(call -> FieldFormats.isOk(call, "getJobStatus"))
                    .toList();
            reads.stream()
                    .filter(call -> resumes.stream().anyMatch(resume -> resume.before(call)))
                    .forEach(call -> {
                        Set<String> completed = reads.stream()
                                .filter(earlier -> earlier.before(call))
                                .flatMap(earlier -> steps(earlier).stream())
                                .filter(step -> COMPLETED.equals(JsonFields.text(step, "status")))
                                .map(step -> step.path("name").asText())
                                .collect(Collectors.toSet());
                        if (!completed.isEmpty()) {
                            findings.judge(rule, again(completed, call), call);
                        }
                    });
        });
    }

    private static String again(Set<String> completed, TracedCall call) {
        return steps(call).stream()
                .filter(step -> completed.contains(step.path("name").asText()))
                .filter(step -> !Objects.equals(step.path("status").asText(), COMPLETED))
                .findFirst()
                .map(step -> "A completed step is not run again, but %s is %s after a resume"
                        .formatted(
                                step.path("name").asText(), step.path("status").asText()))
                .orElse("");
    }

    private static List<JsonNode> steps(TracedCall call) {
        return StreamSupport.stream(call.body.path("steps").spliterator(), false)
                .toList();
    }
}
