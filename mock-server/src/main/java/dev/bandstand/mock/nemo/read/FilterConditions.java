package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.nemo.job.NemoJobAt;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The comparisons that a filter can make. */
final class FilterConditions {

    private FilterConditions() {}

    /** Reads the text that is compared. */
    @FunctionalInterface
    interface Reader {

        @Nullable String read(NemoJobAt seen);
    }

    static Predicate<NemoJobAt> text(String operator, JsonNode value, Reader reader) {
        List<String> words = words(value);
        Predicate<String> wanted = switch (operator) {
            case "$eq" -> value.asText()::equals;
            case "$ne" -> text -> !value.asText().equals(text);
            case "$like" -> text -> like(value.asText(), text);
            case "$in" -> words::contains;
            case "$nin" -> text -> !words.contains(text);
            default -> throw InvalidFilter.unknownOperator(operator);
        };
        return seen -> {
            String text = reader.read(seen);
            return text != null && wanted.test(text);
        };
    }

    static Predicate<NemoJobAt> span(JsonNode value, Function<NemoJobAt, Instant> reader) {
        if (!value.isObject()) {
            Instant exact = instant(value.asText());
            return seen -> reader.apply(seen).equals(exact);
        }
        return value.properties().stream().map(each -> bound(each, reader)).reduce(seen -> true, Predicate::and);
    }

    private static Predicate<NemoJobAt> bound(Map.Entry<String, JsonNode> bound, Function<NemoJobAt, Instant> reader) {
        Instant end = instant(bound.getValue().asText());
        return switch (bound.getKey()) {
            case "$gte" -> seen -> !reader.apply(seen).isBefore(end);
            case "$lte" -> seen -> !reader.apply(seen).isAfter(end);
            case "$gt" -> seen -> reader.apply(seen).isAfter(end);
            case "$lt" -> seen -> reader.apply(seen).isBefore(end);
            case "$eq" -> seen -> reader.apply(seen).equals(end);
            default -> throw InvalidFilter.unknownOperator(bound.getKey());
        };
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException notOne) {
            throw InvalidFilter.senseless("'%s' is not a date and time with an offset".formatted(text));
        }
    }

    /** One word, several with commas between them, or an array of words. */
    static List<String> words(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .flatMap(each -> words(each).stream())
                        .toList()
                : Stream.of(value.asText().split(",")).toList();
    }

    /** Returns true if a text has the parts of a pattern in their order; without a percent sign it need only contain it. */
    private static boolean like(String pattern, String text) {
        if (!pattern.contains("%")) {
            return text.contains(pattern);
        }
        List<String> parts = List.of(pattern.split("%", -1));
        int at = parts.getFirst().length();
        if (!text.startsWith(parts.getFirst())) {
            return false;
        }
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = text.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return text.length() - at >= parts.getLast().length() && text.endsWith(parts.getLast());
    }
}
