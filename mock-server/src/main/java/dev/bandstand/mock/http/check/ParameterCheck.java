package dev.bandstand.mock.http.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.networknt.schema.Schema;
import dev.bandstand.contract.Parameters;
import dev.bandstand.mock.violation.Pydantic;
import dev.bandstand.mock.violation.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks one parameter.
 *
 * @param in {@code path}, {@code query} or {@code header}
 * @param type the type that its schema asks for
 * @param itemType the type that its schema asks for in the items of a list
 * @param schema what more is asked of it; nothing when any text will do
 */
record ParameterCheck(String in, String name, boolean required, String type, String itemType, Optional<Schema> schema) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    /** The name in a query is that of this parameter, or of a member of it, as in {@code filter[status]}. */
    boolean isNamed(String written) {
        return written.equals(name)
                || (type.equals("object") && written.startsWith(name + "["))
                || (isList() && written.equals(name + "[]"));
    }

    List<Violation> violations(Parameters parameters) {
        if (in.equals("cookie") || (schema.isEmpty() && in.equals("path"))) {
            return List.of();
        }
        @Nullable String value = value(parameters);
        if (value == null) {
            return required
                    ? List.of(new Violation(
                            "missing", List.of(in, name), "Field required", NullNode.getInstance(), Map.of()))
                    : List.of();
        }
        JsonNode sent = JsonNodeFactory.instance.textNode(value);
        return schema.map(known -> violations(known, value, parameters).stream()
                        .map(violation -> violation.about(sent))
                        .toList())
                .orElse(List.of());
    }

    private List<Violation> violations(Schema known, String value, Parameters parameters) {
        List<Object> place = List.of(in, name);
        if (!isList()) {
            return Pydantic.violations(known, json(value, type), place);
        }
        List<String> repeated =
                in.equals("query") ? parameters.deepObject(name).getOrDefault("", List.of()) : List.of(value);
        List<Violation> found = Pydantic.violations(known, list(repeated.stream()), place);
        return found.isEmpty() || repeated.size() > 1
                ? found
                : Pydantic.violations(known, list(Stream.of(value.split(","))), place);
    }

    /** A list is written as a parameter that is sent several times, or with commas. */
    private boolean isList() {
        return type.equals("array");
    }

    private JsonNode list(Stream<String> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(each -> list.add(json(each, itemType)));
        return list;
    }

    private @Nullable String value(Parameters parameters) {
        return switch (in) {
            case "path" -> parameters.path(name);
            case "query" ->
                switch (type) {
                    case "object" -> null;
                    case "array" ->
                        parameters.deepObject(name).getOrDefault("", List.of()).stream()
                                .findFirst()
                                .orElse(null);
                    default -> parameters.query(name);
                };
            case "cookie" -> null;
            default -> parameters.header(name);
        };
    }

    /** A whole number stays one: schemas of OpenAPI 3.0 tell 1 from 1.0. */
    private static JsonNode number(String text) {
        BigDecimal number = new BigDecimal(text);
        return text.contains(".")
                ? JsonNodeFactory.instance.numberNode(number)
                : JsonNodeFactory.instance.numberNode(number.toBigInteger());
    }

    private static JsonNode json(String value, String type) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (type) {
            case "integer", "number" ->
                NUMBER.matcher(value.strip()).matches() ? number(value.strip()) : nodes.textNode(value);
            case "boolean" ->
                switch (value) {
                    case "true" -> nodes.booleanNode(true);
                    case "false" -> nodes.booleanNode(false);
                    default -> nodes.textNode(value);
                };
            default -> nodes.textNode(value);
        };
    }
}
