package dev.bandstand.mock.override;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.base.InvalidSetting;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The members of an override by name, in snake case; those that are null count as absent. */
record Members(Map<String, JsonNode> all) {

    static Members of(JsonNode written) {
        if (!(written instanceof ObjectNode object)) {
            throw new InvalidSetting("An override is an object, such as {\"status\": 503}.");
        }
        Map<String, JsonNode> all = new LinkedHashMap<>();
        object.properties().stream()
                .filter(member -> !member.getValue().isNull())
                .forEach(member -> all.put(member.getKey().replace('-', '_'), member.getValue()));
        return new Members(all);
    }

    Stream<String> names() {
        return all.keySet().stream();
    }

    Optional<String> text(String name) {
        return member(name).map(value -> {
            if (!value.isTextual()) {
                throw wrong(name, "a text", value);
            }
            return value.asText();
        });
    }

    Optional<Boolean> flag(String name) {
        return member(name).map(value -> {
            if (!value.isBoolean()) {
                throw wrong(name, "true or false", value);
            }
            return value.asBoolean();
        });
    }

    Optional<Integer> whole(String name, int least, int most) {
        return member(name).map(value -> {
            if (!value.isIntegralNumber()
                    || !value.canConvertToInt()
                    || value.asInt() < least
                    || value.asInt() > most) {
                String range = most == Integer.MAX_VALUE
                        ? "of at least " + least
                        : String.format(Locale.ROOT, "from %d to %d", least, most);
                throw wrong(name, "a whole number " + range, value);
            }
            return value.asInt();
        });
    }

    Optional<Double> probability() {
        return member("probability").map(value -> {
            if (!value.isNumber() || !(value.asDouble() >= 0 && value.asDouble() <= 1)) {
                throw wrong("probability", "a number from 0 to 1", value);
            }
            return value.asDouble();
        });
    }

    Optional<ObjectNode> object(String name) {
        return member(name).map(value -> {
            if (!(value instanceof ObjectNode object)) {
                throw wrong(name, "a JSON object", value);
            }
            return object;
        });
    }

    private Optional<JsonNode> member(String name) {
        return Optional.ofNullable(all.get(name));
    }

    private static InvalidSetting wrong(String name, String expected, JsonNode value) {
        return new InvalidSetting("%s must be %s, not %s.".formatted(name, expected, value));
    }
}
