package dev.bandstand.mock.nemo.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.nemo.model.Timestamps;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Decides which jobs a filter keeps.
 *
 * @param literal as the service of July 2026 does once it has read a page: a list is equal to nothing, and a percent sign
 *     stands for itself
 */
record FilterMatch(boolean literal) {

    Predicate<ListedJob> of(JobFilter filter) {
        return switch (filter) {
            case JobFilter.Compare compare -> JobFields.isMoment(compare.field()) ? moment(compare) : text(compare);
            case JobFilter.Not not -> of(not.part()).negate();
            case JobFilter.All all -> all.parts().stream().map(this::of).reduce(seen -> true, Predicate::and);
            case JobFilter.Any any -> any.parts().stream().map(this::of).reduce(seen -> false, Predicate::or);
        };
    }

    private Predicate<ListedJob> text(JobFilter.Compare compare) {
        Predicate<@Nullable String> wanted = comparison(compare.operator(), compare.value());
        return seen -> wanted.test(JobFields.text(seen, compare.field()));
    }

    private Predicate<@Nullable String> comparison(String operator, JsonNode value) {
        if (operator.equals("$eq") && value.isNull()) {
            return text -> text == null;
        }
        String one = value.asText();
        Predicate<String> wanted = switch (operator) {
            case "$eq" -> value.isArray() ? text -> !literal && has(value, text) : one::equals;
            case "$like" -> like(one).asPredicate();
            case "$in" -> text -> has(value, text);
            case "$nin" -> text -> !has(value, text);
            default -> text -> ordered(operator, text.compareTo(one));
        };
        return text -> text != null && wanted.test(text);
    }

    private static Predicate<ListedJob> moment(JobFilter.Compare compare) {
        JsonNode value = compare.value();
        return seen -> {
            Instant at = Timestamps.written(seen.birth()).plus(JobFields.delay(compare.field()));
            Stream<Instant> wanted = instants(value);
            return switch (compare.operator()) {
                case "$eq", "$in" -> wanted.anyMatch(at::equals);
                case "$nin" -> wanted.noneMatch(at::equals);
                default -> {
                    Optional<Instant> bound = wanted.findFirst();
                    yield bound.isPresent() && ordered(compare.operator(), at.compareTo(bound.get()));
                }
            };
        };
    }

    private static Stream<Instant> instants(JsonNode value) {
        Stream<JsonNode> all = value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
        return all.flatMap(each -> JobFields.instant(each.asText()).stream());
    }

    private static boolean ordered(String operator, int order) {
        return switch (operator) {
            case "$lt" -> order < 0;
            case "$lte" -> order <= 0;
            case "$gt" -> order > 0;
            case "$gte" -> order >= 0;
            default -> false;
        };
    }

    private static boolean has(JsonNode values, String text) {
        return StreamSupport.stream(values.spliterator(), false)
                .anyMatch(each -> !each.isNull() && each.asText().equals(text));
    }

    /** Contained anywhere, in letters of either case; a percent sign stands for any characters. */
    private Pattern like(String pattern) {
        String lower = pattern.toLowerCase(Locale.ROOT);
        String regex = literal
                ? Pattern.quote(lower)
                : Stream.of(lower.split("%", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
