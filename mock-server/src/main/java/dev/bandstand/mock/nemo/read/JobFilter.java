package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.bytes.JsonCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The conditions of a list of jobs, as a tree. */
sealed interface JobFilter {

    /** Compares a member of a job with a value. */
    record Compare(String field, String operator, JsonNode value) implements JobFilter {}

    /** Holds when every part does. */
    record All(List<JobFilter> parts) implements JobFilter {}

    /** Holds when a part does. */
    record Any(List<JobFilter> parts) implements JobFilter {}

    /** Holds when the part does not. */
    record Not(JobFilter part) implements JobFilter {}

    /** The operators of comparisons. */
    Set<String> OPERATORS = Set.of("$eq", "$like", "$lt", "$lte", "$gt", "$gte", "$in", "$nin");

    /**
     * Reads a filter that is a JSON object.
     *
     * @throws InvalidFilter when it names a member or operator that does not exist, or cannot be read
     */
    static JobFilter read(JsonNode filter) {
        if (!filter.isObject()) {
            throw InvalidFilter.malformed("A condition must be a JSON object, not %s".formatted(filter));
        }
        List<JobFilter> parts = new ArrayList<>();
        filter.properties().forEach(each -> {
            String member = each.getKey();
            JsonNode value = each.getValue();
            parts.add(
                    switch (member) {
                        case "$and", "$or" -> joined(member, value, JobFilter::read);
                        case "$not" -> new Not(read(value));
                        default -> field(member, value);
                    });
        });
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    private static JobFilter joined(String operator, JsonNode value, Function<JsonNode, JobFilter> reader) {
        if (!value.isArray()) {
            throw InvalidFilter.malformed("A list of conditions must be an array, not %s".formatted(value));
        }
        List<JobFilter> parts = new ArrayList<>();
        value.forEach(each -> parts.add(reader.apply(each)));
        return operator.equals("$and") ? new All(parts) : new Any(parts);
    }

    private static JobFilter field(String member, JsonNode value) {
        String field = JobFields.named(member);
        if (!value.isObject()) {
            return JobFields.checked(new Compare(field, "$eq", value));
        }
        List<JobFilter> parts = new ArrayList<>();
        value.properties().forEach(each -> {
            String operator = each.getKey();
            if (operator.equals("$and") || operator.equals("$or")) {
                parts.add(joined(operator, each.getValue(), part -> field(member, part)));
            } else if (operator.equals("$not")) {
                parts.add(new Not(field(member, each.getValue())));
            } else if (OPERATORS.contains(operator)) {
                parts.add(JobFields.checked(new Compare(field, operator, operand(operator, each.getValue()))));
            } else {
                throw operator.startsWith("$")
                        ? InvalidFilter.malformed("'%s' is not a valid FilterOperator".formatted(operator))
                        : InvalidFilter.failing(400, "Cannot filter by '%s'".formatted(operator));
            }
        });
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    /** Several values may be sent as one text with commas. */
    private static JsonNode operand(String operator, JsonNode value) {
        if (!operator.endsWith("in") || value.isArray()) {
            return value;
        }
        ArrayNode all = JsonCodec.MAPPER.createArrayNode();
        for (String each : value.asText().split(",", -1)) {
            all.add(each);
        }
        return all;
    }

    /**
     * A filter that keeps at least as many jobs and does not look at the status: the service reads a page by it and drops
     * those of another status afterwards. Nothing when that keeps every job.
     */
    default Optional<JobFilter> withoutStatus() {
        return switch (this) {
            case Compare compare -> compare.field().equals(JobFields.STATUS) ? Optional.empty() : Optional.of(this);
            case Not not ->
                anyCompare(each -> each.field().equals(JobFields.STATUS)) ? Optional.empty() : Optional.of(this);
            case All all ->
                Optional.of(new All(all.parts().stream()
                        .flatMap(each -> each.withoutStatus().stream())
                        .toList()));
            case Any any ->
                any.parts().stream().allMatch(each -> each.withoutStatus().isPresent())
                        ? Optional.of(new Any(any.parts().stream()
                                .flatMap(each -> each.withoutStatus().stream())
                                .toList()))
                        : Optional.empty();
        };
    }

    /** Returns true if a comparison somewhere in the tree is of a kind. */
    default boolean anyCompare(Predicate<Compare> kind) {
        return switch (this) {
            case Compare compare -> kind.test(compare);
            case Not not -> not.part().anyCompare(kind);
            case All all -> all.parts().stream().anyMatch(each -> each.anyCompare(kind));
            case Any any -> any.parts().stream().anyMatch(each -> each.anyCompare(kind));
        };
    }

    /** The filter as lists repeat it: every comparison with its operator, several conditions under {@code $and}. */
    default ObjectNode echo() {
        ObjectNode echo = JsonCodec.MAPPER.createObjectNode();
        switch (this) {
            case Compare compare -> echo.putObject(compare.field()).set(compare.operator(), compare.value());
            case Not not -> echo.set("$not", not.part().echo());
            case All all -> {
                if (!all.parts().isEmpty()) {
                    ArrayNode parts = echo.putArray("$and");
                    all.parts().forEach(each -> parts.add(each.echo()));
                }
            }
            case Any any -> {
                ArrayNode parts = echo.putArray("$or");
                any.parts().forEach(each -> parts.add(each.echo()));
            }
        }
        return echo;
    }
}
