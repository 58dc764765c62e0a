package dev.bandstand.spec.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A YAML or JSON text as a tree that knows its lines. Aliases and merge keys are followed.
 *
 * @param tree an empty object when the text is empty
 */
public record LocatedYaml(JsonNode tree, Lines lines) {

    private static final YAMLFactory YAML = new YAMLFactory();

    /**
     * Reads a text.
     *
     * @param file what the file is called in complaints
     * @throws ContractError when the text is no YAML
     */
    public static LocatedYaml read(String file, String text) {
        try {
            JsonNode tree = YamlTree.read(text);
            return new LocatedYaml(
                    tree.isNull() ? JsonNodeFactory.instance.objectNode() : tree, new Lines(file, lines(text)));
        } catch (JsonProcessingException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw new ContractError(List.of(new ContractFault(file, line, "this is no YAML: " + reason(broken))));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static String reason(JsonProcessingException broken) {
        List<String> lines = String.valueOf(broken.getOriginalMessage())
                .lines()
                .filter(line -> !line.startsWith(" "))
                .toList();
        return lines.isEmpty() ? "it cannot be read" : String.join(", ", lines);
    }

    private static Map<String, Integer> lines(String text) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
            }
        }
        return lines;
    }
}
