package dev.bandstand.kit.oracle.trace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/** Reads bodies; what is not there, or of another type, is null: the contract check tells about types. */
public final class JsonFields {

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonFields() {}

    /**
     * A body that was read.
     *
     * @param tree missing when the body is not exactly one JSON text
     * @param namesTwice true if an object of it names a member twice
     */
    record Text(JsonNode tree, boolean namesTwice) {}

    static Text read(String body) {
        try {
            return new Text(STRICT.readTree(body), false);
        } catch (JsonProcessingException e) {
            return e.getOriginalMessage().startsWith("Duplicate")
                    ? new Text(tree(body), true)
                    : new Text(MissingNode.getInstance(), false);
        }
    }

    /** The tree of a text that is exactly one JSON text; missing for any other. */
    public static JsonNode tree(String text) {
        try {
            return LENIENT.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    public static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isTextual() ? value.asText() : null;
    }

    /** A whole number, however it is written: 240, 240.0 and 24e1 are the same number. */
    static @Nullable Integer integer(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToInt()
                ? value.intValue()
                : null;
    }

    /** True if two values are the same to a reader of JSON: members in any order, numbers however they are written. */
    public static boolean same(JsonNode one, JsonNode other) {
        return one.equals(JsonFields::compare, other);
    }

    private static int compare(JsonNode one, JsonNode other) {
        boolean fractions = one.isFloatingPointNumber() || other.isFloatingPointNumber();
        if (one.isNumber() && other.isNumber() && fractions) {
            return Double.compare(one.doubleValue(), other.doubleValue());
        }
        return one.equals(other)
                        || (one.isIntegralNumber()
                                && other.isIntegralNumber()
                                && one.asText().equals(other.asText()))
                ? 0
                : 1;
    }

    static @Nullable Boolean truth(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isBoolean() ? value.asBoolean() : null;
    }
}
