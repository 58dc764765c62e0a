package dev.bandstand.mock.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.networknt.schema.Schema;
import dev.bandstand.mock.message.IncomingRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks a JSON body.
 *
 * @param required whether there must be one
 */
record BodyCheck(boolean required, Schema schema) {

    private static final List<Object> BODY = List.of("body");

    List<Violation> violations(IncomingRequest request, RawParameters parameters) {
        if (request.body().length == 0) {
            return required
                    ? List.of(new Violation("missing", BODY, "Field required", NullNode.getInstance(), Map.of()))
                    : List.of();
        }
        @Nullable String type = request.header("Content-Type");
        if (!json(type)) {
            String text = new String(request.body(), StandardCharsets.UTF_8);
            return List.of(Pydantic.wrongType("object", JsonNodeFactory.instance.textNode(text), BODY)
                    .explained("; its Content-Type is %s, not application/json".formatted(type)));
        }
        try {
            return violations(parameters.json());
        } catch (JsonProcessingException broken) {
            return List.of(notJson(
                    broken.getLocation() == null ? 0 : broken.getLocation().getByteOffset(), broken));
        } catch (IOException broken) {
            return List.of(notJson(0, broken));
        }
    }

    private List<Violation> violations(JsonNode body) {
        List<Violation> broken = new ArrayList<>();
        brokenTexts(body, BODY, broken);
        return broken.isEmpty() ? Pydantic.violations(schema.validate(body), BODY) : broken;
    }

    private static Violation notJson(long position, IOException broken) {
        String message = broken instanceof JsonProcessingException json ? json.getOriginalMessage() : "Not UTF-8";
        return new Violation(
                "json_invalid",
                List.of("body", Math.max(0, position)),
                "JSON decode error",
                JsonNodeFactory.instance.objectNode(),
                Map.of("error", String.valueOf(message)));
    }

    /** Half a character is legal in JSON and in no text. */
    private static void brokenTexts(JsonNode node, List<Object> loc, List<Violation> found) {
        if (node.isTextual() && !StandardCharsets.UTF_8.newEncoder().canEncode(node.textValue())) {
            found.add(new Violation(
                    "string_unicode",
                    loc,
                    "Input should be a valid string, unable to parse raw data as a unicode string",
                    node,
                    Map.of()));
        }
        node.properties().forEach(member -> brokenTexts(member.getValue(), plus(loc, member.getKey()), found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            brokenTexts(node.get(i), plus(loc, i), found);
        }
    }

    private static List<Object> plus(List<Object> loc, Object more) {
        List<Object> longer = new ArrayList<>(loc);
        longer.add(more);
        return longer;
    }

    private static boolean json(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
    }
}
