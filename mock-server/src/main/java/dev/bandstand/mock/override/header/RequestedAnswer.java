package dev.bandstand.mock.override.header;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.override.OverrideReader;
import dev.bandstand.mock.override.OverrideRule;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The header {@code X-Bandstand-Answer}, by which one request asks for a change of its own answer, as in
 * {@code status=503; retry-after=2}. The value of a part is JSON when it begins like an object or a string.
 */
final class RequestedAnswer {

    private static final String HEADER_PREFIX = "header.";
    private static final Set<String> NUMBERS = Set.of("status", "delay-ms", "answered");
    private static final Set<String> CONDITIONS =
            Set.of("operation", "job", "stage", "state", "nth", "first", "every", "probability", "seed");

    private static final ObjectReader ONE_VALUE =
            JsonCodec.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String text;
    private final ObjectNode order = JsonNodeFactory.instance.objectNode();
    private final Set<String> names = new HashSet<>();
    private int place;

    private RequestedAnswer(String text) {
        this.text = text;
    }

    /**
     * Reads the header.
     *
     * @throws InvalidSetting when it cannot be read; the message says what is wrong
     */
    static OverrideRule read(String text) {
        RequestedAnswer header = new RequestedAnswer(text);
        header.parts();
        return OverrideReader.read(header.order);
    }

    private void parts() {
        skipBlanks();
        while (place < text.length()) {
            part();
            skipBlanks();
            if (place < text.length() && text.charAt(place) != ';') {
                throw new InvalidSetting("Put a semicolon before \"%s\".".formatted(text.substring(place)));
            }
            place++;
            skipBlanks();
        }
    }

    private void part() {
        int equals = text.indexOf('=', place);
        if (equals < 0) {
            throw new InvalidSetting("\"%s\" needs a value. Write it like status=503; retry-after=2."
                    .formatted(text.substring(place).strip()));
        }
        String name = text.substring(place, equals).strip().toLowerCase(Locale.ROOT);
        if (!names.add(name)) {
            throw new InvalidSetting("%s stands twice. Write each part once.".formatted(name));
        }
        place = equals + 1;
        skipBlanks();
        boolean json = place < text.length() && "{[\"".indexOf(text.charAt(place)) >= 0;
        put(name, json ? json(name) : JsonNodeFactory.instance.textNode(plain()));
    }

    private void put(String name, JsonNode value) {
        if (CONDITIONS.contains(name)) {
            throw new InvalidSetting(
                    "%s is a condition; the header changes the answer of its own request only.".formatted(name));
        }
        if (name.equals("retry-after")) {
            order.withObject("/headers").set("Retry-After", value);
        } else if (name.startsWith(HEADER_PREFIX)) {
            order.withObject("/headers").set(name.substring(HEADER_PREFIX.length()), value);
        } else {
            order.set(name, typed(name, value));
        }
    }

    private static JsonNode typed(String name, JsonNode value) {
        String plain = value.asText();
        if (NUMBERS.contains(name) && plain.matches("\\d{1,9}")) {
            return JsonNodeFactory.instance.numberNode(Integer.parseInt(plain));
        }
        return name.equals("perform") && plain.matches("true|false")
                ? JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(plain))
                : value;
    }

    private String plain() {
        int end = text.indexOf(';', place);
        int stop = end < 0 ? text.length() : end;
        String value = text.substring(place, stop).strip();
        place = stop;
        return value;
    }

    private JsonNode json(String name) {
        try (JsonParser parser = JsonCodec.MAPPER.createParser(text.substring(place))) {
            JsonNode value = ONE_VALUE.readTree(parser);
            place += (int) parser.currentLocation().getCharOffset();
            return value;
        } catch (IOException broken) {
            throw new InvalidSetting("The value of %s is not valid JSON.".formatted(name), broken);
        }
    }

    private void skipBlanks() {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }
}
