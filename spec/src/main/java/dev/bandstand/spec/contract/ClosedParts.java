package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Schemas that put an object together from parts ({@code allOf}) which allow no members but their own. Taken by the letter
 * they forbid the members of each other, which no author means: they are read as one object with the members of all.
 */
final class ClosedParts {

    private static final String ALL = "allOf";
    private static final String OTHERS = "additionalProperties";
    private static final int DEEPEST = 20;

    private final JsonNode document;

    private ClosedParts(JsonNode document) {
        this.document = document;
    }

    /**
     * Opens the parts that forbid members of each other.
     *
     * @return the places where that was done
     */
    static List<ContractFault> loosened(JsonNode document, Lines lines) {
        ClosedParts parts = new ClosedParts(document);
        List<ContractFault> loosened = new ArrayList<>();
        DocumentParts.walk(document, (pointer, node) -> {
            if (parts.open(node, 0)) {
                loosened.add(new ContractFault(
                        lines.file(),
                        lines.of(pointer + "/" + ALL),
                        "the parts of this allOf forbid each other's members (additionalProperties: false); they are read as"
                                + " one object that has the members of all"));
            }
        });
        return loosened;
    }

    private boolean open(ObjectNode schema, int depth) {
        if (!(schema.path(ALL) instanceof ArrayNode parts) || depth > DEEPEST) {
            return false;
        }
        Set<String> members = members(schema, 0);
        boolean opened = forbids(schema, members);
        if (opened) {
            schema.remove(OTHERS);
        }
        for (int i = 0; i < parts.size(); i++) {
            JsonNode part = DocumentParts.followed(document, parts.path(i));
            if (part instanceof ObjectNode object && forbids(object, members)) {
                ObjectNode copy = object.deepCopy();
                copy.remove(OTHERS);
                open(copy, depth + 1);
                parts.set(i, copy);
                opened = true;
            }
        }
        return opened;
    }

    /** True for a schema that allows no members but its own, and does not have some of these. */
    private static boolean forbids(JsonNode schema, Set<String> members) {
        return schema.path(OTHERS).equals(JsonNodeFactory.instance.booleanNode(false))
                && !schema.has("patternProperties")
                && members.stream().anyMatch(each -> !schema.path("properties").has(each));
    }

    private Set<String> members(JsonNode schema, int depth) {
        Set<String> members = new HashSet<>();
        if (depth < DEEPEST) {
            JsonNode here = DocumentParts.followed(document, schema);
            here.path("properties").fieldNames().forEachRemaining(members::add);
            Stream.of(ALL, "anyOf", "oneOf")
                    .forEach(kind -> here.path(kind).forEach(part -> members.addAll(members(part, depth + 1))));
        }
        return members;
    }
}
