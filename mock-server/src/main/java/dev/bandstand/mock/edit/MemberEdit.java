package dev.bandstand.mock.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/**
 * A change of an object.
 *
 * @param set members to set, to null as well: by name, or by JSON pointer as in an override
 * @param patch a merge patch (RFC 7396)
 */
public record MemberEdit(ObjectNode set, ObjectNode patch) {

    private static final Pattern POINTER = Pattern.compile("(/([^/~]|~[01])*)+");

    /** The change that the members {@code set} and {@code patch} of a scenario describe. */
    public static MemberEdit read(JsonNode edit) {
        return new MemberEdit(members(edit, "set"), members(edit, "patch"));
    }

    private static ObjectNode members(JsonNode edit, String name) {
        return edit.path(name) instanceof ObjectNode members ? members : JsonNodeFactory.instance.objectNode();
    }

    /** The object with the change. */
    public ObjectNode applied(ObjectNode object) {
        set.properties().forEach(member -> {
            if (POINTER.matcher(member.getKey()).matches()) {
                new MemberPath(member.getKey()).set(object, member.getValue());
            } else {
                object.set(member.getKey(), member.getValue());
            }
        });
        return (ObjectNode) MergePatch.merged(object, patch);
    }
}
