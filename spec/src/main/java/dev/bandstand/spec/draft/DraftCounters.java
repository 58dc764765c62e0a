package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.Schemas;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Guesses which numbers tell how far a job is. */
final class DraftCounters {

    private static final int DEEPEST = 3;

    private static final Pattern GROWS =
            Pattern.compile("(?!.*total).*(progress|percent|done|processed|completed|succeeded|finished).*");
    private static final Pattern TOTAL =
            Pattern.compile("(?!.*(usd|cost|price|amount|time|duration|seconds|millis|tokens)).*total.*");
    private static final Pattern INSTANT = Pattern.compile(".*(_at|time|date|At)$");

    private DraftCounters() {}

    /** The pointers of such numbers in a schema, nearest first. */
    static List<String> places(Schemas schemas, JsonNode schema) {
        return Stream.iterate(List.of(""), parents -> below(schemas, schema, parents))
                .limit(DEEPEST)
                .flatMap(List::stream)
                .flatMap(parent -> schemas.members(schema, parent).stream().map(name -> parent + "/" + name))
                .filter(at -> isCounter(schemas.types(schema, at), at.substring(at.lastIndexOf('/') + 1)))
                .toList();
    }

    private static boolean isCounter(Set<String> types, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean number = types.contains("integer") || types.contains("number");
        return number
                && !INSTANT.matcher(name).matches()
                && (GROWS.matcher(lower).matches() || TOTAL.matcher(lower).matches());
    }

    /** True for a number that tells how much there is to do. */
    static boolean isTotal(String name) {
        return TOTAL.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    private static List<String> below(Schemas schemas, JsonNode schema, List<String> parents) {
        return parents.stream()
                .flatMap(parent -> schemas.members(schema, parent).stream().map(name -> parent + "/" + name))
                .filter(at -> !schemas.members(schema, at).isEmpty())
                .toList();
    }
}
