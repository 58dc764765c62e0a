package dev.bandstand.kit.oracle.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One company of a page, as far as rules look at it.
 *
 * @param identity what tells it from other companies, in lower case; null when it has neither domain, address nor name
 * @param digest of all its members in any order, so that two rows are equal when their contents are
 */
public record Row(
        @Nullable String identity,
        @Nullable Integer score,
        @Nullable String band,
        int digest) {

    static Row of(JsonNode node) {
        return new Row(
                identity(node),
                node.path("match_score").isInt() ? node.path("match_score").asInt() : null,
                JsonFields.text(node, "source_band"),
                node.hashCode());
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
