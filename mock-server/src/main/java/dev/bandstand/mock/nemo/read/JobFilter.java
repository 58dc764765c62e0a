package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import dev.bandstand.mock.nemo.model.Timestamps;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The conditions of a list of jobs. */
final class JobFilter {

    private static final String STATUS = "status";

    /** The members that can be filtered by, as a refusal quotes them. */
    static final String FIELDS = Stream.of(
                    "created_at", "entity_type", "id", "name", "project", "source", "status", "updated_at", "workspace")
            .collect(Collectors.joining("', '", "['", "']"));

    private static final String STORED = "data.";

    private JobFilter() {}

    /** The name of a member; those of the stored record may be named with a prefix. */
    static String field(String member) {
        return member.startsWith(STORED) ? member.substring(STORED.length()) : member;
    }

    /** The conditions under which a job is on the list, before it is cut into pages. */
    static Predicate<NemoJobAt> beforePaging(ObjectNode filter) {
        ObjectNode rest = filter.deepCopy();
        rest.remove(List.of(STATUS, STORED + STATUS));
        return all(rest);
    }

    /** The condition on the status, which thins out a page that was cut already. */
    static Predicate<NemoJobAt> onPage(ObjectNode filter) {
        return Stream.of(STATUS, STORED + STATUS)
                .filter(filter::has)
                .map(member -> condition(member, filter.get(member)))
                .reduce(seen -> true, Predicate::and);
    }

    private static Predicate<NemoJobAt> all(JsonNode filter) {
        if (!filter.isObject()) {
            throw InvalidFilter.senseless("A condition must be a JSON object, not %s".formatted(filter));
        }
        return filter.properties().stream()
                .map(each -> condition(each.getKey(), each.getValue()))
                .reduce(seen -> true, Predicate::and);
    }

    private static Predicate<NemoJobAt> condition(String member, JsonNode value) {
        return switch (field(member)) {
            case "$and" -> parts(value).reduce(seen -> true, Predicate::and);
            case "$or" -> parts(value).reduce(seen -> false, Predicate::or);
            case "$not" -> all(value).negate();
            case "id" -> text(value, seen -> seen.plan().created().id());
            case "entity_type" -> text(value, seen -> "platform_job");
            case "workspace" -> text(value, NemoJobAt::workspace);
            case "project" ->
                text(value, seen -> seen.plan().created().request().project());
            case "name" -> text(value, seen -> seen.plan().name());
            case "source" -> text(value, seen -> seen.plan().created().request().source());
            case STATUS -> status(value);
            case "created_at", "updated_at" ->
                FilterConditions.span(
                        value, seen -> Timestamps.written(seen.plan().birth()));
            default -> throw InvalidFilter.unknown(member);
        };
    }

    private static Stream<Predicate<NemoJobAt>> parts(JsonNode array) {
        if (!array.isArray()) {
            throw InvalidFilter.senseless("A list of conditions must be an array, not %s".formatted(array));
        }
        return StreamSupport.stream(array.spliterator(), false).map(JobFilter::all);
    }

    private static Predicate<NemoJobAt> status(JsonNode value) {
        FilterConditions.Reader reader = seen -> seen.status().word();
        JsonNode equal = value.isObject() && value.size() == 1 ? value.path("$eq") : value;
        return equal.isMissingNode() || equal.isObject() ? text(value, reader) : text(equal, reader);
    }

    private static Predicate<NemoJobAt> text(JsonNode value, FilterConditions.Reader reader) {
        return value.isObject()
                ? value.properties().stream()
                        .map(each -> FilterConditions.text(each.getKey(), each.getValue(), reader))
                        .reduce(seen -> true, Predicate::and)
                : seen -> FilterConditions.words(value).contains(Objects.requireNonNullElse(reader.read(seen), ""));
    }
}
