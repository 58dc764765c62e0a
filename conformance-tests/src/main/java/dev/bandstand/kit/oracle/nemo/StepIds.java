package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.Findings;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.TracedCall;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The ids of the steps of one job, as all calls about these steps tell them. */
final class StepIds {

    /** The id of a step, under its name, as an answer told it. */
    private record Told(String step, String id, TracedCall call) {}

    private StepIds() {}

    /** Steps of different names have different ids. */
    static Check areOfOneStep(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            Map<String, Told> owners = new HashMap<>();
            job.calls().stream().flatMap(StepIds::told).forEach(told -> {
                Told owner = owners.computeIfAbsent(told.id(), unseen -> told);
                judge(
                        rule,
                        findings,
                        owner,
                        told,
                        owner.step().equals(told.step())
                                ? ""
                                : "Each step has its own id, but %s and %s have %s"
                                        .formatted(owner.step(), told.step(), told.id()));
            });
        });
    }

    /** A step has one id in all answers; a resume may put another in its place. */
    static Check stayTheSame(String rule) {
        return EachJob.of(rule, (job, findings) -> {
            Map<String, Told> steps = new HashMap<>();
            job.calls().forEach(call -> {
                if (call.exchange.operationId().equals("resumeJob")) {
                    steps.clear();
                }
                told(call).forEach(told -> {
                    Told before = steps.computeIfAbsent(told.step(), unseen -> told);
                    judge(
                            rule,
                            findings,
                            before,
                            told,
                            before.id().equals(told.id())
                                    ? ""
                                    : "A step has one id, but %s has %s and %s"
                                            .formatted(told.step(), before.id(), told.id()));
                });
            });
        });
    }

    private static void judge(String rule, Findings findings, Told one, Told other, String fault) {
        findings.judge(rule, fault, one.call(), other.call());
    }

    private static Stream<Told> told(TracedCall call) {
        if (FieldFormats.isOk(call, "getStep")) {
            return told(call, JobParts.step(call), call.body);
        }
        String member = FieldFormats.isOk(call, "listSteps") ? "data" : "steps";
        return FieldFormats.isOk(call, "listSteps") || FieldFormats.isOk(call, "getJobStatus")
                ? StreamSupport.stream(call.body.path(member).spliterator(), false)
                        .flatMap(step -> told(call, step.path("name").asText(), step))
                : Stream.empty();
    }

    private static Stream<Told> told(TracedCall call, String name, JsonNode step) {
        return Stream.ofNullable(JsonFields.text(step, "id")).map(id -> new Told(name, id, call));
    }
}
