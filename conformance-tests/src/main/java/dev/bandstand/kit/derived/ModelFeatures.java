package dev.bandstand.kit.derived;

import dev.bandstand.kit.run.Features.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the features of a contract: outlines that hold for any contract get the examples of this one. What stands after
 * {@code Examples:} names them.
 */
final class ModelFeatures {

    private static final String FOLDER = "/features/derived/";
    private static final String EXAMPLES = "Examples:";

    private final ModelExamples examples;

    ModelFeatures(ModelExamples examples) {
        this.examples = examples;
    }

    List<Text> all() {
        return resource("index")
                .lines()
                .map(name -> new Text(name, filled(resource(name))))
                .toList();
    }

    private String filled(String outline) {
        List<String> lines = new ArrayList<>();
        for (String line : outline.lines().toList()) {
            String words = line.strip();
            if (words.startsWith(EXAMPLES)) {
                String name = words.substring(EXAMPLES.length()).strip();
                examples.of(name).forEach(example -> lines.addAll(block(name, example)));
            } else {
                lines.add(line);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> block(String name, ModelExamples.Example example) {
        Map<String, String> columns = new LinkedHashMap<>();
        example.words().forEach((column, word) -> columns.put(column, quoted(word)));
        columns.put("expect", example.rule().expect());
        return List.of(
                "    @" + example.rule().id(),
                "    " + EXAMPLES + " " + name,
                "      | " + String.join(" | ", columns.keySet()) + " |",
                "      | " + String.join(" | ", columns.values()) + " |",
                "");
    }

    /** A name as the steps take it. */
    static String quoted(String name) {
        return name.contains(" ") ? '"' + name + '"' : name;
    }

    private static String resource(String name) {
        try (@Nullable InputStream in = ModelFeatures.class.getResourceAsStream(FOLDER + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(name + " cannot be read", unread);
        }
    }
}
