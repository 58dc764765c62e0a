package dev.bandstand.mock.http.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.networknt.schema.Schema;
import dev.bandstand.mock.core.BodyReading;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.violation.NumbersInText;
import dev.bandstand.mock.violation.Pydantic;
import dev.bandstand.mock.violation.PythonJson;
import dev.bandstand.mock.violation.Violation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks a JSON body.
 *
 * @param required a request without one is refused
 */
record BodyCheck(boolean required, Schema schema, BodyReading reading) {

    private static final List<Object> BODY = List.of("body");

    /** The place in the JSON reader where a limit is set, which is of no use to the sender of the body. */
    private static final Pattern INTERNALS = Pattern.compile(", from `[^`]*`");

    List<Violation> violations(IncomingRequest request, RawParameters parameters) {
        if (request.body().length == 0) {
            return missing();
        }
        @Nullable String type = request.header("Content-Type");
        if (!json(type)) {
            JsonNode text = JsonNodeFactory.instance.textNode(new String(request.body(), StandardCharsets.UTF_8));
            return Pydantic.violations(schema, text, BODY).stream()
                    .map(each -> each.explained("; its Content-Type is %s, not application/json"
                            .formatted(type == null ? "missing" : type)))
                    .toList();
        }
        try {
            return violations(parameters.json());
        } catch (JsonProcessingException broken) {
            return List.of(PythonJson.fault(new String(request.body(), StandardCharsets.UTF_8))
                    .map(fault -> notJson(fault.at(), fault.message()))
                    .orElseGet(() -> notJson(place(broken), broken.getOriginalMessage())));
        } catch (IOException broken) {
            return List.of(notJson(0, "Not UTF-8"));
        }
    }

    private List<Violation> violations(JsonNode body) {
        List<Violation> broken = BodyValues.violations(body, BODY);
        if (!broken.isEmpty()) {
            return broken;
        }
        if (body.isNull()) {
            return missing();
        }
        if (reading.numbersFromText()) {
            NumbersInText.read(schema, body);
        }
        return Pydantic.violations(schema, body, BODY);
    }

    private List<Violation> missing() {
        return required
                ? List.of(new Violation("missing", BODY, "Field required", NullNode.getInstance(), Map.of()))
                : List.of();
    }

    private static long place(JsonProcessingException broken) {
        return broken.getLocation() == null ? 0 : broken.getLocation().getByteOffset();
    }

    private static Violation notJson(long position, @Nullable String message) {
        return new Violation(
                "json_invalid",
                List.of("body", Math.max(0, position)),
                "JSON decode error",
                JsonNodeFactory.instance.objectNode(),
                Map.of("error", INTERNALS.matcher(String.valueOf(message)).replaceAll("")));
    }

    private boolean json(@Nullable String contentType) {
        if (contentType == null) {
            return reading.untypedIsJson();
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
    }
}
