package dev.bandstand.kit.report;

import dev.bandstand.kit.report.Report.KitInfo;
import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.build.Build;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The identity of this kit: its version, and sums of all that has a say in its verdicts. */
final class KitIdentity {

    private static final List<String> JUDGING =
            List.of("dev/bandstand/kit/", "dev/bandstand/spec/", "contracts/", "features/");

    private KitIdentity() {}

    /** This kit, judging by the rules of a contract. */
    static KitInfo of(RuleCatalogue catalogue) {
        return new KitInfo("bandstand", Build.current().version(), JudgingFiles.SUM, catalogue.sum());
    }

    /** Computed once, where it is needed at all. */
    private static final class JudgingFiles {

        static final String SUM = sum();

        private static String sum() {
            SortedMap<String, String> files = new TreeMap<>();
            Stream.of(
                            location(KitIdentity.class),
                            location(RuleCatalogue.class),
                            Objects.requireNonNull(KitIdentity.class.getResource("/features"), "the features"))
                    .map(JudgingFiles::root)
                    .distinct()
                    .forEach(root -> add(root, files));
            return Sum.of(files.entrySet().stream()
                    .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                    .collect(Collectors.joining()));
        }

        private static URL location(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }

        /** The jar or folder that an address is in. */
        private static Path root(URL address) {
            try {
                String text = address.toString();
                String file = text.startsWith("jar:") ? text.substring(4, text.indexOf('!')) : text;
                Path path = Path.of(URI.create(file));
                return path.endsWith("features") && Files.isDirectory(path) && !text.startsWith("jar:")
                        ? Objects.requireNonNull(path.getParent())
                        : path;
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("The kit does not find itself at " + address, e);
            }
        }

        private static void add(Path root, SortedMap<String, String> files) {
            try {
                if (Files.isDirectory(root)) {
                    addFolder(root, files);
                } else {
                    addJar(root, files);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The kit cannot read itself at " + root, e);
            }
        }

        private static void addFolder(Path root, SortedMap<String, String> files) throws IOException {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(Files::isRegularFile).forEach(file -> {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    if (judges(name)) {
                        files.put(name, Sum.of(file));
                    }
                });
            }
        }

        private static void addJar(Path jar, SortedMap<String, String> files) throws IOException {
            try (JarFile open = new JarFile(jar.toFile())) {
                for (var entry : open.stream()
                        .filter(each -> !each.isDirectory() && judges(each.getName()))
                        .toList()) {
                    try (InputStream in = open.getInputStream(entry)) {
                        files.put(entry.getName(), Sum.of(in));
                    }
                }
            }
        }

        private static boolean judges(String name) {
            return JUDGING.stream().anyMatch(name::startsWith);
        }
    }
}
