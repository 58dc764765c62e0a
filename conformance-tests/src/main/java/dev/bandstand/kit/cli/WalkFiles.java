package dev.bandstand.kit.cli;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.explore.Failure;
import dev.bandstand.kit.explore.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of failing walks in a folder: each for {@code --replay}, as a script with curl, as an example of a feature. */
record WalkFiles(Path folder) {

    /**
     * Writes the files of a failure, and tells where they are, one a line.
     *
     * @param script the calls with curl
     */
    List<String> save(Failure failure, List<String> script) {
        Story story = new Story(failure);
        String name = failure.findings().getFirst().rule();
        Path walk = folder.resolve(name + ".walk");
        Path curl = folder.resolve(name + ".sh");
        Path example = folder.resolve(name + ".feature");
        write(walk, story.file());
        write(curl, lines(script));
        write(example, lines(story.example()));
        return List.of(
                "again: bandstand explore --replay " + walk + " with the same target",
                "with curl: sh " + curl,
                "as an example of a feature: " + example);
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    /** @throws UsageError when the file cannot be written */
    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UsageError("The walk cannot be written to " + file + ".");
        }
    }
}
