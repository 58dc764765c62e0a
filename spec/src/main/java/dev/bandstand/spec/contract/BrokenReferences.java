package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The references of an OpenAPI document that cannot be followed. They are taken out of it: one broken part, often of an
 * operation that nobody uses, shall not make the others useless. Anything fits in the place of a schema that was not found.
 */
final class BrokenReferences {

    private static final String REFERENCE = "$ref";

    private final JsonNode document;
    private final Map<String, ContractFault> broken = new LinkedHashMap<>();

    private BrokenReferences(JsonNode document) {
        this.document = document;
    }

    /** Takes the broken references out of a document. */
    static BrokenReferences takenOut(JsonNode document, Lines lines) {
        BrokenReferences references = new BrokenReferences(document);
        DocumentParts.walk(document, (pointer, node) -> references.look(pointer, node, lines));
        references.broken.keySet().forEach(pointer -> ((ObjectNode) document.at(pointer)).remove(REFERENCE));
        return references;
    }

    private void look(String pointer, ObjectNode node, Lines lines) {
        try {
            DocumentParts.followed(document, node);
        } catch (DocumentParts.Dangling dangling) {
            broken.put(
                    pointer,
                    new ContractFault(lines.file(), lines.of(pointer + "/" + REFERENCE), dangling.getMessage()));
        }
    }

    /** All of them, in the order of the document. */
    List<ContractFault> all() {
        return List.copyOf(broken.values());
    }

    /** Those that somebody meets who reads some parts of the document and what they refer to. */
    List<ContractFault> metFrom(List<String> pointers) {
        Set<String> seen = new HashSet<>();
        Set<String> met = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(broken.isEmpty() ? List.of() : pointers);
        while (!open.isEmpty()) {
            String start = open.pop();
            if (seen.add(start)) {
                DocumentParts.walk(document.at(start), (pointer, node) -> {
                    if (broken.containsKey(start + pointer)) {
                        met.add(start + pointer);
                    }
                    DocumentParts.target(node).ifPresent(open::push);
                });
            }
        }
        return broken.entrySet().stream()
                .filter(each -> met.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
