package dev.bandstand.spec.contract;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML with what Jackson leaves to others: an alias stands for a copy of what has its anchor, and a merge key
 * ({@code <<}) adds the members of one or several objects that the object itself does not have.
 */
public final class YamlTree {

    /** Public documents of large platforms have up to 15 million characters; the parser's own limit is 3 million. */
    private static final int MOST_CHARACTERS = 32_000_000;

    static final YAMLFactory FACTORY = factory();

    private static final YAMLMapper YAML = YAMLMapper.builder(FACTORY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String MERGE = "<<";

    /** Aliases of aliases can stand for far more than any text that somebody writes. */
    private static final int MOST_COPIED = 1_000_000;

    private final YAMLParser parser;
    private final Map<Long, String> scalarAnchors;
    private final Map<String, JsonNode> anchored = new HashMap<>();
    private int copied;

    private YamlTree(YAMLParser parser, Map<Long, String> scalarAnchors) {
        this.parser = parser;
        this.scalarAnchors = scalarAnchors;
    }

    private static YAMLFactory factory() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        return YAMLFactory.builder().loaderOptions(options).build();
    }

    /**
     * Reads a text.
     *
     * @return JSON's null when the text holds no value
     * @throws com.fasterxml.jackson.core.JsonProcessingException when it is no YAML, or an alias has no anchor before it
     */
    public static JsonNode read(String text) throws IOException {
        try (YAMLParser parser = (YAMLParser) YAML.createParser(text)) {
            return parser.nextToken() == null
                    ? JsonNodeFactory.instance.nullNode()
                    : new YamlTree(parser, scalarAnchors(text)).value();
        }
    }

    /** The anchors of scalars, which Jackson does not tell, by the offset at which each scalar begins. */
    private static Map<Long, String> scalarAnchors(String text) {
        Map<Long, String> anchors = new HashMap<>();
        if (text.indexOf('&') < 0) {
            return anchors;
        }
        ParserImpl events = new ParserImpl(new StreamReader(text), new LoaderOptions());
        try {
            while (events.peekEvent() != null) {
                if (events.getEvent() instanceof ScalarEvent scalar && scalar.getAnchor() != null) {
                    anchors.put((long) scalar.getStartMark().getIndex(), scalar.getAnchor());
                }
            }
        } catch (YAMLException broken) {
            return anchors; // Jackson comes upon the same fault and tells its line.
        }
        return anchors;
    }

    private JsonNode value() throws IOException {
        if (parser.isCurrentAlias()) {
            return copy(parser.getText());
        }
        String anchor = parser.currentToken().isScalarValue()
                ? scalarAnchors.get(parser.currentTokenLocation().getCharOffset())
                : parser.getObjectId();
        JsonNode value = switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            default -> YAML.readTree(parser);
        };
        if (anchor != null) {
            anchored.put(anchor, value);
        }
        return value;
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        JsonNode merged = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = value();
            if (name.equals(MERGE)) {
                merged = value;
            } else {
                object.set(name, value);
            }
        }
        if (merged != null) {
            for (JsonNode each : merged.isArray() ? merged : List.of(merged)) {
                merge(object, each);
            }
        }
        return object;
    }

    private void merge(ObjectNode object, JsonNode other) throws IOException {
        if (!other.isObject()) {
            throw new JsonParseException(parser, "the merge key << takes an object or a list of objects");
        }
        other.properties().stream()
                .filter(each -> !object.has(each.getKey()))
                .forEach(each -> object.set(each.getKey(), each.getValue()));
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value());
        }
        return array;
    }

    private JsonNode copy(String anchor) throws IOException {
        JsonNode original = anchored.get(anchor);
        if (original == null) {
            throw new JsonParseException(parser, "nothing before the alias *%s has that anchor".formatted(anchor));
        }
        copied += size(original);
        if (copied > MOST_COPIED) {
            throw new JsonParseException(parser, "its aliases stand for more than can be read");
        }
        return original.deepCopy();
    }

    private static int size(JsonNode node) {
        int size = 1;
        for (JsonNode each : node) {
            size += size(each);
        }
        return size;
    }
}
