package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.TracedCall;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Checks of the effect of a worker's reports. */
final class WorkerReportChecks {

    private WorkerReportChecks() {}

    /** A finished step is not moved again. */
    static Check finishedStepsStay(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            Map<String, String> reported = new HashMap<>();
            for (TracedCall call : job.calls()) {
                if (!call.exchange.operationId().equals("updateStepStatus")) {
                    continue;
                }
                String step = JobIdentity.segment(call, 9);
                String wanted = wanted(call);
                String known = reported.getOrDefault(step, "");
                boolean late = FinalStatus.is(known) && !known.equals(wanted) && !call.notServed();
                if (late && !job.deletedBefore(call.number())) {
                    findings.judge(
                            rule,
                            call.status() == 409
                                    ? ""
                                    : String.format(
                                            Locale.ROOT,
                                            "A step that is %s cannot become %s and the report is refused with 409, but was answered %d",
                                            known,
                                            wanted,
                                            call.status()),
                            call);
                } else if (call.status() == 200) {
                    reported.put(step, wanted);
                }
            }
        });
    }

    /** The final status that a step is known to have may be reported again. */
    static Check mayBeRepeated(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            Map<String, String> reported = new HashMap<>();
            for (TracedCall call : job.calls()) {
                if (FieldFormats.isOk(call, "getJobStatus")) {
                    call.body
                            .path("steps")
                            .forEach(step -> reported.put(
                                    step.path("name").asText(),
                                    step.path("status").asText()));
                }
                if (!call.exchange.operationId().equals("updateStepStatus")) {
                    continue;
                }
                String step = JobIdentity.segment(call, 9);
                boolean again =
                        FinalStatus.is(wanted(call)) && wanted(call).equals(reported.get(step)) && !call.notServed();
                if (again && !job.deletedBefore(call.number())) {
                    findings.judge(
                            rule,
                            call.status() == 200
                                    ? ""
                                    : String.format(
                                            Locale.ROOT,
                                            "The status that a step has already is accepted, but a report of %s was answered %d",
                                            wanted(call),
                                            call.status()),
                            call);
                } else if (call.status() == 200) {
                    reported.put(step, wanted(call));
                }
            }
        });
    }

    /** A report that is accepted is answered with the step as it was reported. */
    static Check areAnswered(String rule) {
        return new EachCall(rule, call -> FieldFormats.isOk(call, "updateStepStatus"), call -> {
            String told = call.body.path("status").asText();
            return told.isEmpty() || told.equals(wanted(call))
                    ? ""
                    : "A report is answered with the step as it is now, but one of %s was answered with %s"
                            .formatted(wanted(call), told);
        });
    }

    /** A job shows what was reported of its step in work; a step that completes tells of the job only if it is the last. */
    static Check jobFollows(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            TracedCall report = null;
            for (TracedCall call : job.calls()) {
                if (call.exchange.operationId().equals("updateStepStatus") && call.status() == 200) {
                    report = call;
                } else if (report != null && FieldFormats.isOk(call, "getJob") && tells(report, call)) {
                    String shown = call.body.path("status").asText();
                    findings.judge(
                            rule,
                            shown.equals(wanted(report))
                                    ? ""
                                    : "A job follows its step, but is %s after a report of %s"
                                            .formatted(shown, wanted(report)),
                            report,
                            call);
                    report = null;
                }
            }
        });
    }

    private static boolean tells(TracedCall report, TracedCall job) {
        return !wanted(report).equals("completed") || FieldFormats.steps(job).count() == 1;
    }

    /** Details that were sent one after another are all there. */
    static Check detailsAreMerged(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            Map<String, JsonNode> sent = new HashMap<>();
            for (TracedCall call : job.calls()) {
                if (call.exchange.operationId().equals("updateJobStatusDetails") && call.status() == 200) {
                    CreateRules.request(call)
                            .properties()
                            .forEach(member -> sent.put(member.getKey(), member.getValue()));
                } else if (!sent.isEmpty() && FieldFormats.isOk(call, "getJob")) {
                    JsonNode details = call.body.path("status_details");
                    boolean all = sent.entrySet().stream()
                            .allMatch(member -> JsonFields.same(member.getValue(), details.path(member.getKey())));
                    findings.judge(
                            rule,
                            all ? "" : "Details are merged, but of %s only %s is there".formatted(sent, details),
                            call);
                }
            }
        });
    }

    private static String wanted(TracedCall call) {
        return CreateRules.request(call).path("status").asText();
    }
}
