package dev.bandstand.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Limits for source files: their length, and the names of their types. */
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

    /** Finds the names that more than one of the Java files below {@code roots} has, except some names. */
    static List<String> namesakes(List<Path> roots, Set<String> exceptions) throws IOException {
        Map<String, List<Path>> byName = new TreeMap<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !exceptions.contains(file.getFileName().toString()))
                        .forEach(file -> byName.computeIfAbsent(
                                        file.getFileName().toString(), name -> new ArrayList<>())
                                .add(file));
            }
        }
        return byName.entrySet().stream()
                .filter(name -> name.getValue().size() > 1)
                .map(name -> String.format(
                        Locale.ROOT,
                        "%s stands for %d types; give each a name of its own",
                        name.getKey(),
                        name.getValue().size()))
                .toList();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
