package dev.bandstand.mock.violation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;

/** Quotes input in an error, as long as it is short: an error must not be many times the request. */
final class Quote {

    private static final int MOST_LETTERS = 1_000;
    private static final int MOST_NAME = 100;
    private static final int MOST_VALUES = 100;
    private static final int MOST_DEPTH = 50;

    private int letters;
    private int values;

    private Quote() {}

    /** The input itself when it is short, otherwise a text that tells what it is. */
    static JsonNode of(JsonNode input) {
        return new Quote().fits(input, 0) ? input : JsonNodeFactory.instance.textNode(described(input));
    }

    /** A segment of a place, shortened when it is the name of a member that is very long. */
    static Object of(Object segment) {
        return segment instanceof String name && name.length() > MOST_NAME ? beginning(name, MOST_NAME) : segment;
    }

    private static String beginning(String text, int length) {
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + String.format(Locale.ROOT, "... (%d characters)", text.length());
    }

    private boolean fits(JsonNode node, int depth) {
        values++;
        letters += node.isContainerNode() ? 0 : node.asText().length();
        if (values > MOST_VALUES || letters > MOST_LETTERS || depth > MOST_DEPTH) {
            return false;
        }
        for (JsonNode child : node) {
            if (!fits(child, depth + 1)) {
                return false;
            }
        }
        for (var names = node.fieldNames(); names.hasNext(); ) {
            letters += names.next().length();
        }
        return letters <= MOST_LETTERS;
    }

    private static String described(JsonNode input) {
        if (input.isArray()) {
            return String.format(Locale.ROOT, "(a list of %d items, too long to quote)", input.size());
        }
        if (input.isObject()) {
            return String.format(Locale.ROOT, "(an object of %d members, too long to quote)", input.size());
        }
        return beginning(input.asText(), MOST_LETTERS);
    }
}
