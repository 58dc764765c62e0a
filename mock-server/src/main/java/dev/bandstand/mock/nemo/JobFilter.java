package dev.bandstand.mock.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The conditions of a list of jobs. */
final class JobFilter {

    private static final String STATUS = "status";

    private JobFilter() {}

    /** The conditions under which a job is on the list, before it is cut into pages. */
    static Predicate<Seen> beforePaging(ObjectNode filter) {
        ObjectNode rest = filter.deepCopy();
        rest.remove(STATUS);
        return all(rest);
    }

    /** The condition on the status, which thins out a page that was cut already. */
    static Predicate<Seen> onPage(ObjectNode filter) {
        return filter.has(STATUS) ? condition(STATUS, filter.get(STATUS)) : seen -> true;
    }

    private static Predicate<Seen> all(JsonNode filter) {
        if (!filter.isObject()) {
            throw FilterFault.senseless("A condition must be a JSON object, not %s".formatted(filter));
        }
        return filter.properties().stream()
                .map(each -> condition(each.getKey(), each.getValue()))
                .reduce(seen -> true, Predicate::and);
    }

    private static Predicate<Seen> condition(String member, JsonNode value) {
        return switch (member) {
            case "$and" -> parts(value).reduce(seen -> true, Predicate::and);
            case "$or" -> parts(value).reduce(seen -> false, Predicate::or);
            case "$not" -> all(value).negate();
            case "workspace" -> text(value, Seen::workspace);
            case "project" ->
                text(value, seen -> seen.plan().created().request().project());
            case "name" -> text(value, seen -> seen.plan().name());
            case "source" -> text(value, seen -> seen.plan().created().request().source());
            case STATUS -> oneOf(Conditions.words(value));
            case "created_at", "updated_at" ->
                Conditions.span(value, seen -> Moments.written(seen.plan().birth()));
            default -> throw FilterFault.unknown(member);
        };
    }

    private static Stream<Predicate<Seen>> parts(JsonNode array) {
        if (!array.isArray()) {
            throw FilterFault.senseless("A list of conditions must be an array, not %s".formatted(array));
        }
        return StreamSupport.stream(array.spliterator(), false).map(JobFilter::all);
    }

    private static Predicate<Seen> oneOf(List<String> words) {
        return seen -> words.contains(seen.status().word());
    }

    private static Predicate<Seen> text(JsonNode value, Conditions.Reader reader) {
        return value.isObject()
                ? value.properties().stream()
                        .map(each -> Conditions.text(each.getKey(), each.getValue(), reader))
                        .reduce(seen -> true, Predicate::and)
                : seen -> Conditions.words(value).contains(Objects.requireNonNullElse(reader.read(seen), ""));
    }
}
