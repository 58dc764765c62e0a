package dev.bandstand.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A limit for the length of source files. */
final class SourceFiles {

    private SourceFiles() {}

    /** Finds the Java files below {@code root} with more than {@code most} lines, except files of some names. */
    static List<String> tooLong(Path root, int most, Set<String> exceptions) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !exceptions.contains(file.getFileName().toString()))
                    .sorted()
                    .filter(file -> lines(file) > most)
                    .map(file -> String.format(
                            Locale.ROOT,
                            "%s has %d lines, more than %d; split it",
                            root.relativize(file),
                            lines(file),
                            most))
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
