package dev.bandstand.spec.body;

import com.fasterxml.jackson.databind.JsonNode;
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

    /** Sets a value, making the objects that lead to it. */
    public static void put(ObjectNode root, String pointer, JsonNode value) {
        String[] names = pointer.substring(1).split("/", -1);
        ObjectNode at = root;
        for (int i = 0; i < names.length - 1; i++) {
            at = at.path(name(names[i])) instanceof ObjectNode below ? below : at.putObject(name(names[i]));
        }
        at.set(name(names[names.length - 1]), value);
    }

    private static String name(String escaped) {
        return escaped.replace("~1", "/").replace("~0", "~");
    }
}
