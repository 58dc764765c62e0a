package dev.bandstand.mock.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.base.InvalidSetting;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Puts rows that are in files into the scenario that names these.
 *
 * @param file the name of the scenario's own file in messages
 * @param folder the folder of the scenario; none when it was sent to the mock
 */
public record OwnRows(String file, Optional<Path> folder) {

    private static final String ROWS = "rows";
    private static final int MOST = 100_000;

    /** Replaces each {@code rows: FILE} in a tree by the rows of the file. */
    void inline(JsonNode tree) {
        if (tree instanceof ObjectNode object && object.path(ROWS).isTextual()) {
            object.set(ROWS, rows(object.path(ROWS).asText()));
        }
        if (!tree.has(ROWS)) {
            tree.forEach(this::inline);
        }
    }

    /**
     * The rows of a file.
     *
     * @param name its name, beside the scenario
     * @throws InvalidSetting when it is not there, or holds no rows
     */
    public JsonNode rows(String name) {
        Path home = folder.orElseThrow(() -> new InvalidSetting(
                "%s: rows from a file need a scenario in the folder of --scenarios. Send the rows themselves."
                        .formatted(file)));
        Path rows = home.resolve(name).normalize();
        if (!rows.startsWith(home.normalize()) || RowsFile.ENDINGS.stream().noneMatch(name::endsWith)) {
            throw new InvalidSetting("%s: rows: %s must be a file %s in the folder of the scenario."
                    .formatted(file, name, String.join(", ", RowsFile.ENDINGS)));
        }
        JsonNode read = RowsFile.read(rows);
        if (read.size() > MOST) {
            throw new InvalidSetting("%s has more than 100,000 rows.".formatted(rows));
        }
        return read;
    }
}
