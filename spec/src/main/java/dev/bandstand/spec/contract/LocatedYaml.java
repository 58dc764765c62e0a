package dev.bandstand.spec.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

    /** The lines of all parts of a text of so many characters would not fit into the memory of the mock. */
    private static final int LARGE = 3_000_000;

    /** Such as /paths/PATH/METHOD/operationId; a part below has the line of what is around it. */
    private static final int DEEPEST_OF_LARGE = 4;

    /** The words of the parser where a text without quotes looks like something else. */
    private static final List<String> QUOTABLE = List.of(
            "cannot start any token",
            "expected the node content",
            "mapping values are not allowed",
            "mapping keys are not allowed",
            "nothing before the alias");

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
            throw new ContractError(
                    List.of(new ContractFault(file, line, "this is no YAML: " + reason(broken) + advice(broken))));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static String reason(JsonProcessingException broken) {
        List<String> lines = String.valueOf(broken.getOriginalMessage())
                .lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.replaceFirst(" \\(Do not use .* for indentation\\)$", "")
                        .replaceFirst("\\.$", ""))
                .toList();
        return lines.isEmpty() ? "it cannot be read" : String.join(", ", lines);
    }

    /** The usual cause of a fault and its remedy, where one is known. */
    private static String advice(JsonProcessingException broken) {
        String fault = String.valueOf(broken.getOriginalMessage());
        if (fault.contains("(TAB)")) {
            return "; indent by blanks, not by tabs";
        }
        boolean plain = QUOTABLE.stream().anyMatch(fault::contains);
        return plain
                ? "; a text that begins with one of ? @ ` % * & ! or has a colon before a blank stands in quotes"
                : "";
    }

    private static Map<String, Integer> lines(String text) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        int deepest = text.length() > LARGE ? DEEPEST_OF_LARGE : Integer.MAX_VALUE;
        try (JsonParser parser = YamlTree.FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                JsonStreamContext at = parser.getParsingContext();
                if (at.getNestingDepth() <= deepest) {
                    lines.putIfAbsent(
                            at.pathAsPointer().toString(),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }
}
