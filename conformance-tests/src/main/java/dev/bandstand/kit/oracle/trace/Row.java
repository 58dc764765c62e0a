package dev.bandstand.kit.oracle.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One company of a page, as far as rules look at it.
 *
 * @param identity what tells it from other companies, in lower case; null when it has neither domain, address nor name
 * @param key domain, LinkedIn address and name together, in lower case; null when it has neither domain nor address
 * @param digest of all its members in any order, so that two rows are equal when their contents are
 */
public record Row(
        @Nullable String identity,
        @Nullable String key,
        @Nullable Integer score,
        @Nullable String band,
        int digest) {

    static Row of(JsonNode node) {
        return new Row(
                identity(node),
                key(node),
                JsonFields.integer(node, "match_score"),
                JsonFields.text(node, "source_band"),
                node.hashCode());
    }

    private static @Nullable String key(JsonNode node) {
        String known = named(node, "domain", "linkedin_url");
        return known.isEmpty() ? null : named(node, "domain", "linkedin_url", "name");
    }

    private static String named(JsonNode node, String... members) {
        return Stream.of(members)
                .filter(member -> !lowerCase(node, member).isBlank())
                .map(member -> member + " " + lowerCase(node, member))
                .collect(Collectors.joining(" and "));
    }

    private static String lowerCase(JsonNode node, String member) {
        String value = JsonFields.text(node, member);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String identity(JsonNode node) {
        for (String member : new String[] {"domain", "linkedin_url", "name"}) {
            String value = JsonFields.text(node, member);
            if (value != null && !value.isBlank()) {
                return member + " " + value.toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }
}
