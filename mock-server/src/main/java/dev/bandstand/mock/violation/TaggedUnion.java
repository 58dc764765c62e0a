package dev.bandstand.mock.violation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A choice of schemas that one member of the value decides, its tag.
 *
 * @param depth how many segments of the value's place lie above it
 * @param schema the schema with the choices and the discriminator
 * @param branch the reference of the choice that was tried
 */
record TaggedUnion(int depth, JsonNode schema, String branch) {

    static boolean is(JsonNode schema) {
        return schema.path("discriminator").has("mapping");
    }

    /** The tag of a value, if it is the one of this branch. */
    Optional<String> tag(JsonNode value) {
        JsonNode tag = value.path(property(schema));
        return tag.isTextual() && mapping(schema).path(tag.asText()).asText().equals(branch)
                ? Optional.of(tag.asText())
                : Optional.empty();
    }

    /** Says that a value names no choice; nothing when it does. */
    static Optional<Violation> violation(JsonNode schema, JsonNode value, List<Object> loc) {
        String member = "'" + property(schema) + "'";
        JsonNode tag = value.path(property(schema));
        if (!value.isObject()) {
            return Optional.of(Wording.wrongType("object", value, loc));
        }
        if (tag.isMissingNode()) {
            String message = "Unable to extract tag using discriminator " + member;
            return Optional.of(
                    new Violation("union_tag_not_found", loc, message, value, Map.of("discriminator", member)));
        }
        if (tag.isTextual() && mapping(schema).has(tag.asText())) {
            return Optional.empty();
        }
        StringJoiner tags = new StringJoiner("', '", "'", "'");
        mapping(schema).fieldNames().forEachRemaining(tags::add);
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("discriminator", member);
        context.put("tag", tag.isNull() ? "None" : tag.asText());
        context.put("expected_tags", tags.toString());
        String message = "Input tag '%s' found using %s does not match any of the expected tags: %s"
                .formatted(context.get("tag"), member, tags);
        return Optional.of(new Violation("union_tag_invalid", loc, message, value, context));
    }

    private static String property(JsonNode schema) {
        return schema.path("discriminator").path("propertyName").asText();
    }

    private static JsonNode mapping(JsonNode schema) {
        return schema.path("discriminator").path("mapping");
    }
}
