package dev.bandstand.spec.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds what a pointer with wildcards leads to: the part {@code *} stands for every item of an array or every member of an
 * object.
 */
public final class MemberPointer {

    static final String EACH = "*";

    private MemberPointer() {}

    /** The values at a place: one, which is missing where there is nothing; with wildcards, as many as there are items. */
    public static List<JsonNode> at(JsonNode body, String pointer) {
        List<JsonNode> here = List.of(body);
        for (String part : parts(pointer)) {
            here = here.stream().flatMap(each -> step(each, part)).toList();
        }
        return here;
    }

    static List<String> parts(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1))
                        .map(part -> part.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    private static Stream<JsonNode> step(JsonNode node, String part) {
        if (part.equals(EACH)) {
            return node.isContainerNode()
                    ? StreamSupport.stream(node.spliterator(), false)
                    : Stream.of(MissingNode.getInstance());
        }
        return Stream.of(
                node.isArray() && part.matches("\\d{1,9}") ? node.path(Integer.parseInt(part)) : node.path(part));
    }
}
