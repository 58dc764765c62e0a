package dev.bandstand.kit.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sums of all files of a report's folder, and which files may be there at all. */
final class Sums {

    static final String FILE = "MANIFEST.sha256";
    static final String SIGNATURE = "MANIFEST.sha256.sig";
    static final String KEY = "signer.pem";
    static final String WAIVERS = "waivers.yaml";

    private static final Set<String> UNSUMMED = Set.of(FILE, SIGNATURE);
    private static final Set<String> ALWAYS = Stream.concat(
                    Stream.of(ReportFolder.RECORD, Transcript.FILE), Renderings.FILES.stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> MAY_BE = Set.of(FILE, SIGNATURE, KEY, WAIVERS);

    private final Path folder;

    Sums(Path folder) {
        this.folder = folder;
    }

    String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : names()) {
            if (!UNSUMMED.contains(name)) {
                text.append("%s  %s\n".formatted(Sum.of(folder.resolve(name)), name));
            }
        }
        return text.toString();
    }

    /** Returns the files that are in the folder and should not be, or are missing; as sentences. */
    List<String> strangers() throws IOException {
        List<String> present = names();
        Stream<String> odd = present.stream()
                .filter(name -> !ALWAYS.contains(name) && !MAY_BE.contains(name))
                .map("%s does not belong to a report; nothing else may be in its folder."::formatted);
        Stream<String> irregular = present.stream()
                .filter(name -> ALWAYS.contains(name) || MAY_BE.contains(name))
                .filter(name -> !Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                .map("%s is not a file of its own but a folder or a link."::formatted);
        Stream<String> missing =
                ALWAYS.stream().filter(name -> !present.contains(name)).sorted().map("%s is missing."::formatted);
        return Stream.of(odd, irregular, missing).flatMap(each -> each).toList();
    }

    /** The differences between the folder and the sums that were taken of it, as sentences. */
    List<String> changes() throws IOException {
        if (!Files.exists(folder.resolve(FILE))) {
            return List.of();
        }
        String taken = Files.readString(folder.resolve(FILE));
        String now = text();
        if (taken.equals(now)) {
            return List.of();
        }
        List<String> changes = Stream.concat(lines(taken).stream(), lines(now).stream())
                .filter(line -> !(lines(taken).contains(line) && lines(now).contains(line)))
                .map(line -> line.replaceFirst("^\\S* *", ""))
                .distinct()
                .map("%s was changed, added or removed since the sums were taken."::formatted)
                .toList();
        return changes.isEmpty() ? List.of(FILE + " is not written as the kit writes it.") : changes;
    }

    private static Set<String> lines(String text) {
        return text.lines().collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
