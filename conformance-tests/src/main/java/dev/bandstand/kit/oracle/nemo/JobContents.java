package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachJob;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.TracedCall;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A job is the one that was asked for. */
final class JobContents {

    private static final List<String> OF_A_JOB = List.of("/description", "/source", "/spec");
    private static final List<String> OF_A_STEP = List.of(
            "/config",
            "/environment",
            "/executor/provider",
            "/executor/profile",
            "/executor/command",
            "/executor/container/entrypoint",
            "/executor/container/command");

    private JobContents() {}

    /** The contents of a create are in every answer that tells it; a server may fill in what was left open. */
    static Check asAsked(String rule) {
        return EachJob.of(
                rule,
                (job, findings) -> job.calls().stream()
                        .filter(call -> call.exchange.operationId().equals("createJob") && FieldFormats.isJob(call))
                        .findFirst()
                        .filter(create -> pointers(create).findAny().isPresent())
                        .ifPresent(create -> job.calls().stream()
                                .filter(call -> FieldFormats.isJob(call) && !job.deletedBefore(call.number()))
                                .forEach(call -> findings.judge(rule, changed(create, call.body), create, call))));
    }

    /** The contents of a create are on every list that shows its job. */
    static Check listedAsAsked(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.calls().stream()
                        .filter(NemoListRules::isList)
                        .forEach(list -> NemoListRules.data(list)
                                .forEach(job -> run.calls().stream()
                                        .filter(call -> isCreateOf(call, job) && call.before(list))
                                        .reduce((earlier, later) -> later)
                                        .ifPresent(
                                                create -> findings.judge(rule, changed(create, job), create, list)))));
    }

    private static boolean isCreateOf(TracedCall call, JsonNode job) {
        return call.exchange.operationId().equals("createJob")
                && FieldFormats.isJob(call)
                && call.body.path("name").equals(job.path("name"))
                && call.body.path("workspace").equals(job.path("workspace"));
    }

    private static String changed(TracedCall create, JsonNode answer) {
        JsonNode asked = CreateRules.request(create);
        return pointers(create)
                .filter(pointer -> !within(asked.at(pointer), answer.at(pointer)))
                .findFirst()
                .map(pointer -> "A job is the one that was asked for, but %s is %s where %s was sent"
                        .formatted(pointer.substring(1), answer.at(pointer), asked.at(pointer)))
                .orElse("");
    }

    /** The members that were sent with a value. */
    private static Stream<String> pointers(TracedCall create) {
        JsonNode asked = CreateRules.request(create);
        int steps = asked.at("/platform_spec/steps").size();
        return Stream.concat(
                        OF_A_JOB.stream(),
                        IntStream.range(0, steps)
                                .mapToObj("/platform_spec/steps/%d"::formatted)
                                .flatMap(step -> OF_A_STEP.stream().map(step::concat)))
                .filter(pointer -> Optional.of(asked.at(pointer))
                        .filter(sent -> !sent.isMissingNode() && !sent.isNull())
                        .isPresent());
    }

    /** True if an answer has all that was sent; a member that it leaves out tells nothing. */
    private static boolean within(JsonNode sent, JsonNode answered) {
        if (answered.isMissingNode()) {
            return true;
        }
        if (sent.isObject()) {
            return answered.isObject()
                    && sent.properties().stream()
                            .allMatch(member -> within(member.getValue(), answered.path(member.getKey())));
        }
        if (sent.isArray()) {
            return answered.size() == sent.size()
                    && IntStream.range(0, sent.size()).allMatch(each -> within(sent.path(each), answered.path(each)));
        }
        return JsonFields.same(sent, answered);
    }
}
