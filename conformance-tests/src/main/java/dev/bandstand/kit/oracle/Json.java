package dev.bandstand.kit.oracle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/** Reads bodies; what is not there, or of another type, is null: the contract check tells about types. */
final class Json {

    private static final JsonMapper ONE_TEXT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper NO_DUPLICATES = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** The tree of a body that is exactly one JSON text; missing for any other. */
    static JsonNode tree(String body) {
        try {
            return ONE_TEXT.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** Whether an object of the text names a member twice. */
    static boolean namesTwice(String body) {
        try {
            NO_DUPLICATES.readTree(body);
            return false;
        } catch (JsonProcessingException e) {
            return e.getOriginalMessage().startsWith("Duplicate");
        }
    }

    static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isTextual() ? value.asText() : null;
    }

    static @Nullable Integer integer(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isIntegralNumber() && value.canConvertToInt() ? value.asInt() : null;
    }

    static @Nullable Boolean truth(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isBoolean() ? value.asBoolean() : null;
    }
}
