package dev.bandstand.spec;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Reads YAML into records and tells every fault as a sentence with file and line. */
final class StrictYaml {

    private static final JsonMapper YAML = JsonMapper.builder(
                    new YAMLFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION))
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private StrictYaml() {}

    /**
     * A value and where it stands.
     *
     * @param line counted from 1
     */
    record Located<T>(int line, T value) {}

    static <T> T read(String file, String text, Class<T> type) {
        return parse(file, text, parser -> value(file, parser, type));
    }

    static <T> List<Located<T>> list(String file, String text, Class<T> type) {
        return parse(file, text, parser -> {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw CatalogueError.at(file, 1, "a list was expected.");
            }
            List<Located<T>> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int line = parser.currentTokenLocation().getLineNr();
                values.add(new Located<>(line, value(file, parser, type)));
            }
            return values;
        });
    }

    private static <T> T value(String file, JsonParser parser, Class<T> type) throws IOException {
        int start = Math.max(1, parser.currentTokenLocation().getLineNr());
        try {
            return YAML.readValue(parser, type);
        } catch (JsonMappingException e) {
            boolean whole = parser.currentToken() == JsonToken.END_OBJECT;
            int line = whole ? start : parser.currentTokenLocation().getLineNr();
            throw CatalogueError.at(file, line, sentence(e));
        }
    }

    private static <T> T parse(String file, String text, Reading<T> reading) {
        try (JsonParser parser = YAML.createParser(text)) {
            return reading.from(parser);
        } catch (JsonProcessingException e) {
            throw CatalogueError.at(file, e.getLocation().getLineNr(), "this is not well-formed YAML.");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String sentence(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "\"%s\" is not a member that is known here; known are %s."
                        .formatted(unknown.getPropertyName(), names(unknown.getKnownPropertyIds()));
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                "\"%s\" is not one of %s."
                        .formatted(
                                format.getValue(),
                                names(List.of(format.getTargetType().getEnumConstants())));
            case JsonMappingException mapping
            when mapping.getCause() instanceof IllegalArgumentException cause -> cause.getMessage() + ".";
            case MismatchedInputException mismatch
            when mismatch.getOriginalMessage().startsWith("Missing required") ->
                "the entry lacks \"%s\".".formatted(mismatch.getPath().getLast().getFieldName());
            default -> e.getOriginalMessage() + ".";
        };
    }

    private static String names(Collection<?> known) {
        return known.stream()
                .map(Object::toString)
                .sorted()
                .collect(joining(", "))
                .toLowerCase(Locale.ROOT);
    }

    /** Something that is read from YAML. */
    private interface Reading<T> {

        T from(JsonParser parser) throws IOException;
    }
}
