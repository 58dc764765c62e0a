package dev.bandstand.mock.tam.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.override.MergePatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes of the generated companies of a band.
 *
 * @param own members of the first companies, one object for each
 * @param edits changes of single companies, or of all
 */
public record RowEdits(List<ObjectNode> own, List<Edit> edits) {

    /** No change. */
    public static final RowEdits NONE = new RowEdits(List.of(), List.of());

    public RowEdits {
        own = List.copyOf(own);
        edits = List.copyOf(edits);
    }

    /**
     * A change.
     *
     * @param row the company, from 1; every one when empty
     * @param set members to set, to null as well
     * @param patch a merge patch (RFC 7396)
     */
    record Edit(Optional<Integer> row, ObjectNode set, ObjectNode patch) {

        private boolean concerns(int rank) {
            return row.map(wanted -> wanted == rank + 1).orElse(true);
        }
    }

    static RowEdits read(JsonNode band) {
        List<ObjectNode> own = new ArrayList<>();
        band.path("rows").forEach(row -> own.add((ObjectNode) row));
        List<Edit> edits = new ArrayList<>();
        band.path("edits")
                .forEach(edit -> edits.add(new Edit(
                        edit.has("row") ? Optional.of(edit.path("row").asInt()) : Optional.empty(),
                        members(edit, "set"),
                        members(edit, "patch"))));
        return own.isEmpty() && edits.isEmpty() ? NONE : new RowEdits(own, edits);
    }

    private static ObjectNode members(JsonNode edit, String name) {
        return edit.path(name) instanceof ObjectNode members ? members : JsonNodeFactory.instance.objectNode();
    }

    /** The company of a rank, from 0, is changed. */
    public boolean concern(int rank) {
        return rank < own.size() || edits.stream().anyMatch(edit -> edit.concerns(rank));
    }

    /** The company of a rank with its changes. */
    public JsonNode edited(int rank, ObjectNode company) {
        if (rank < own.size()) {
            company.setAll(own.get(rank));
        }
        ObjectNode edited = company;
        for (Edit edit : edits) {
            if (edit.concerns(rank)) {
                edited.setAll(edit.set());
                edited = (ObjectNode) MergePatch.merged(edited, edit.patch());
            }
        }
        return edited;
    }
}
