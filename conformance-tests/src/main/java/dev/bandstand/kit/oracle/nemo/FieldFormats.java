package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.trace.TracedCall;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The forms of what a platform jobs server answers. */
final class FieldFormats {

    /** The names that jobs and steps may have. */
    static final String NAME = "^[a-z](?!.*--)[a-z0-9\\-@.+_]{1,62}(?<!-)$";

    private static final List<String> STATUS = List.of("/status");
    private static final List<String> EXECUTOR = List.of("/platform_spec/steps");
    private static final List<String> MOMENTS = List.of("/created_at", "/updated_at");

    private static final List<String> DATED =
            List.of("getJobStatus", "listJobs", "listSteps", "getStep", "listTasks", "listResults");

    private FieldFormats() {}

    /** A whole job, but for the members that other rules speak of. */
    static Check job(String rule) {
        Predicate<ContractCheck.Fault> others = at(STATUS).or(at(EXECUTOR)).or(at(MOMENTS));
        return form(rule, FieldFormats::isJob, others.negate());
    }

    static Check status(String rule) {
        return form(rule, call -> isJob(call) || isOk(call, "getJobStatus"), at(STATUS));
    }

    static Check executors(String rule) {
        return form(
                rule,
                FieldFormats::isJob,
                at(EXECUTOR).and(fault -> !fault.pointer().endsWith("/name")));
    }

    /** Lists, logs and the status call, but for the members that other rules speak of. */
    static Check others(String rule) {
        Set<String> operations =
                Set.of("getJobStatus", "listJobs", "listSteps", "getStep", "listResults", "listJobLogs");
        return form(
                rule,
                call -> operations.contains(call.exchange.operationId()) && call.status() == 200,
                at(STATUS).or(FieldFormats::aMoment).negate());
    }

    private static boolean aMoment(ContractCheck.Fault fault) {
        return MOMENTS.stream().anyMatch(fault.pointer()::endsWith);
    }

    static Check stepNames(String rule) {
        return new EachCall(rule, FieldFormats::isJob, call -> {
            Set<String> seen = new HashSet<>();
            return steps(call)
                    .map(step -> step.path("name").asText())
                    .filter(name -> !name.matches(NAME) || !seen.add(name))
                    .findFirst()
                    .map("The names of steps are well-formed and unique, but \"%s\" is not"::formatted)
                    .orElse("");
        });
    }

    /** The moments of a job, and of everything that a list or a status shows. */
    static Check moments(String rule) {
        return new EachCall(
                rule,
                call -> isJob(call)
                        || Stream.of("getJobStatus", "listJobs", "listSteps", "getStep", "listResults")
                                .anyMatch(id -> isOk(call, id)),
                call -> MOMENTS.stream()
                        .flatMap(member -> withoutEcho(call.body).findValues(member.substring(1)).stream())
                        .filter(moment -> !moment.isNull() && instant(moment) == null)
                        .findFirst()
                        .map("A moment is a date and time with an offset, but %s is not"::formatted)
                        .orElse(""));
    }

    /** A body without the filter that a list repeats, which has a form of its own. */
    private static JsonNode withoutEcho(JsonNode body) {
        return body instanceof ObjectNode list && list.has("filter")
                ? list.deepCopy().without("filter")
                : body;
    }

    /** Neither a job nor a part of one that an answer tells was updated before it was created. */
    static Check updatedAfterCreated(String rule) {
        return new EachCall(
                rule,
                call -> isJob(call) || DATED.stream().anyMatch(id -> isOk(call, id)),
                call -> dated(call.body)
                        .map(FieldFormats::updatedTooEarly)
                        .filter(fault -> !fault.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private static String updatedTooEarly(JsonNode told) {
        Instant created = instant(told.path("created_at"));
        Instant updated = instant(told.path("updated_at"));
        return created != null && updated != null && updated.isBefore(created)
                ? "Nothing is updated before it was created, but %s was created %s and updated %s"
                        .formatted(told.path("name").asText(), created, updated)
                : "";
    }

    /** A body and all that it lists; members in which callers write what they like are left out. */
    private static Stream<JsonNode> dated(JsonNode body) {
        return Stream.concat(
                Stream.of(body),
                Stream.of("data", "steps", "tasks")
                        .flatMap(
                                member -> StreamSupport.stream(body.path(member).spliterator(), false))
                        .flatMap(FieldFormats::dated));
    }

    /** A request that breaks its schema is reported so fault by fault. */
    static Check faultsAreListed(String rule) {
        return new EachCall(rule, call -> call.status() == 422 && malformed(call), call -> {
            JsonNode detail = call.body.path("detail");
            boolean listed = detail.isArray()
                    && !detail.isEmpty()
                    && StreamSupport.stream(detail.spliterator(), false)
                            .allMatch(fault -> fault.path("loc").isArray()
                                    && fault.path("msg").isTextual()
                                    && fault.path("type").isTextual());
            return listed ? "" : "A 422 lists its faults, each with loc, msg and type, but detail was " + detail;
        });
    }

    /** True if the request breaks a schema that is documented. */
    static boolean malformed(TracedCall call) {
        return switch (call.exchange.operationId()) {
            case "listJobs" -> "0".equals(call.query("page")) || "0".equals(call.query("page_size"));
            case "createJob" -> CreateRules.withoutSteps(call) || CreateRules.hasMalformedStep(call);
            default -> false;
        };
    }

    /** True if an answer is a job. */
    static boolean isJob(TracedCall call) {
        return Set.of("createJob", "getJob", "pauseJob", "resumeJob", "cancelJob")
                        .contains(call.exchange.operationId())
                && (call.status() == 200 || call.status() == 201);
    }

    static boolean isOk(TracedCall call, String operation) {
        return call.exchange.operationId().equals(operation) && call.status() == 200;
    }

    static Stream<JsonNode> steps(TracedCall call) {
        return StreamSupport.stream(
                call.body.path("platform_spec").path("steps").spliterator(), false);
    }

    static @Nullable Instant instant(JsonNode moment) {
        try {
            return moment.isTextual() ? OffsetDateTime.parse(moment.asText()).toInstant() : null;
        } catch (DateTimeException notOne) {
            return null;
        }
    }

    private static Check form(String rule, Predicate<TracedCall> applies, Predicate<ContractCheck.Fault> covers) {
        return new EachCall(rule, applies, call -> {
            Optional<ContractCheck.Fault> fault =
                    call.faults.stream().filter(covers).findFirst();
            return fault.map(found -> "The body has the documented form, but at \"%s\": %s"
                            .formatted(found.pointer(), found.message()))
                    .orElse("");
        });
    }

    private static Predicate<ContractCheck.Fault> at(List<String> pointers) {
        return fault -> pointers.stream().anyMatch(fault.pointer()::startsWith);
    }
}
