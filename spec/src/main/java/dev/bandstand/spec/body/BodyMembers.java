package dev.bandstand.spec.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changes members of a JSON body. */
public final class BodyMembers {

    private BodyMembers() {}

    /** Removes a member, if it is there. */
    public static void remove(ObjectNode root, String pointer) {
        int last = pointer.lastIndexOf('/');
        if (root.at(pointer.substring(0, last)) instanceof ObjectNode parent) {
            parent.remove(name(pointer.substring(last + 1)));
        }
    }

    /** Sets a value, making the objects that lead to it, and a list where the first item of one is set. */
    public static void put(ObjectNode root, String pointer, JsonNode value) {
        String[] names = pointer.substring(1).split("/", -1);
        JsonNode at = root;
        for (int i = 0; i < names.length - 1; i++) {
            JsonNode below = member(at, name(names[i]));
            if (!below.isContainerNode()) {
                below = names[i + 1].equals("0")
                        ? JsonNodeFactory.instance.arrayNode()
                        : JsonNodeFactory.instance.objectNode();
                set(at, name(names[i]), below);
            }
            at = below;
        }
        set(at, name(names[names.length - 1]), value);
    }

    private static JsonNode member(JsonNode parent, String name) {
        return parent instanceof ArrayNode items && isIndex(name)
                ? items.path(Integer.parseInt(name))
                : parent.path(name);
    }

    private static void set(JsonNode parent, String name, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else if (parent instanceof ArrayNode items && isIndex(name)) {
            int index = Integer.parseInt(name);
            if (index < items.size()) {
                items.set(index, value);
            } else {
                items.add(value);
            }
        }
    }

    private static boolean isIndex(String name) {
        return name.matches("\\d{1,6}");
    }

    private static String name(String escaped) {
        return escaped.replace("~1", "/").replace("~0", "~");
    }
}
