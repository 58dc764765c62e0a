package dev.bandstand.mock.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes of generated rows.
 *
 * @param own members of the first rows, one object for each
 * @param edits changes of single rows, or of all
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
     * @param row the row, from 1; every one when empty
     */
    record Edit(Optional<Integer> row, MemberEdit change) {

        private boolean concerns(int rank) {
            return row.map(wanted -> wanted == rank + 1).orElse(true);
        }
    }

    /** The changes that the members {@code rows} and {@code edits} of a scenario describe. */
    public static RowEdits read(JsonNode band) {
        List<ObjectNode> own = new ArrayList<>();
        band.path("rows").forEach(row -> own.add((ObjectNode) row));
        List<Edit> edits = new ArrayList<>();
        band.path("edits")
                .forEach(edit -> edits.add(new Edit(
                        edit.has("row") ? Optional.of(edit.path("row").asInt()) : Optional.empty(),
                        MemberEdit.read(edit))));
        return own.isEmpty() && edits.isEmpty() ? NONE : new RowEdits(own, edits);
    }

    /** The row of a rank, from 0, is changed. */
    public boolean concern(int rank) {
        return rank < own.size() || edits.stream().anyMatch(edit -> edit.concerns(rank));
    }

    /** The row of a rank, from 0, with its changes. */
    public JsonNode edited(int rank, ObjectNode generated) {
        if (rank < own.size()) {
            generated.setAll(own.get(rank));
        }
        ObjectNode edited = generated;
        for (Edit edit : edits) {
            if (edit.concerns(rank)) {
                edited = edit.change().applied(edited);
            }
        }
        return edited;
    }
}
