package dev.bandstand.spec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A check that judges a rule, as the rule names it: {@code ends-are-final}, or with parameters
 * <code>{command-conflicts: {of: pause, in: completed}}</code>.
 *
 * @param parameters each with its values; one value needs no brackets
 */
public record RuleCheck(String name, Map<String, List<String>> parameters) {

    public RuleCheck {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Reads both forms. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RuleCheck read(JsonNode written) {
        if (written.isTextual()) {
            return new RuleCheck(written.asText(), Map.of());
        }
        if (!written.isObject() || written.size() != 1) {
            throw new IllegalArgumentException(
                    "\"%s\" is neither the name of a check nor one name with its parameters".formatted(written));
        }
        Map.Entry<String, JsonNode> only = written.properties().iterator().next();
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        only.getValue().properties().forEach(each -> parameters.put(each.getKey(), values(each.getValue())));
        return new RuleCheck(only.getKey(), parameters);
    }

    private static List<String> values(JsonNode oneOrMany) {
        if (oneOrMany.isValueNode()) {
            return List.of(oneOrMany.asText());
        }
        List<String> values = new ArrayList<>();
        oneOrMany.forEach(each -> values.add(each.asText()));
        return List.copyOf(values);
    }

    /** The form in which it is read. */
    @JsonValue
    Object written() {
        return parameters.isEmpty() ? name : Map.of(name, parameters);
    }
}
