package dev.bandstand.mock.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.bytes.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Rows of the user in a file: an array of JSON, a JSON object in each line, or CSV with names in its first line. */
final class RowsFile {

    static final List<String> ENDINGS = List.of(".json", ".ndjson", ".jsonl", ".csv");

    private static final CsvMapper CSV = new CsvMapper();

    private RowsFile() {}

    /**
     * Reads a file.
     *
     * @throws InvalidSetting when it cannot be read, or holds no rows
     */
    static ArrayNode read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (name.endsWith(".csv")) {
                return table(Files.readString(file));
            }
            return name.endsWith(".json")
                    ? array(file, JsonCodec.MAPPER.readTree(Files.readString(file)))
                    : lines(file);
        } catch (JsonProcessingException broken) {
            throw new InvalidSetting(
                    "%s: the rows cannot be read: %s.".formatted(file, broken.getOriginalMessage()), broken);
        } catch (IOException | UncheckedIOException failed) {
            throw new InvalidSetting("The rows in %s cannot be read. Is it a file in UTF-8?".formatted(file), failed);
        }
    }

    private static ArrayNode array(Path file, JsonNode tree) {
        if (!(tree instanceof ArrayNode rows) || !objects(rows)) {
            throw new InvalidSetting("%s: rows are an array of objects.".formatted(file));
        }
        return rows;
    }

    private static ArrayNode lines(Path file) throws IOException {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                rows.add(JsonCodec.MAPPER.readTree(line));
            }
        }
        return array(file, rows);
    }

    private static boolean objects(ArrayNode rows) {
        for (JsonNode row : rows) {
            if (!row.isObject()) {
                return false;
            }
        }
        return true;
    }

    private static ArrayNode table(String text) throws IOException {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        try (MappingIterator<Map<String, String>> table = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(plain)) {
            while (table.hasNextValue()) {
                ObjectNode row = rows.addObject();
                table.nextValue().forEach((name, cell) -> {
                    if (!cell.isEmpty()) {
                        row.set(name, value(cell));
                    }
                });
            }
        }
        return rows;
    }

    /** A cell that is JSON stands for its value; every other is a text. */
    private static JsonNode value(String cell) {
        try {
            return JsonCodec.MAPPER.readTree(cell);
        } catch (JsonProcessingException text) {
            return JsonNodeFactory.instance.textNode(cell);
        }
    }
}
