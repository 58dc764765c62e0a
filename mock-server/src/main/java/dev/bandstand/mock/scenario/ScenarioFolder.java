package dev.bandstand.mock.scenario;

import dev.bandstand.mock.base.InvalidSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder with a scenario in each of its files, which is read again when a file changes. */
final class ScenarioFolder {

    static final String ENDING = ".yaml";

    private static final FileTime NEVER = FileTime.fromMillis(0);

    private final Path folder;
    private final Map<Path, Known> known = new TreeMap<>();

    ScenarioFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the folder for the first time.
     *
     * @throws InvalidSetting when the folder cannot be read, or a file is no scenario
     */
    List<Scenario> scenarios() {
        refresh(scenario -> {});
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new InvalidSetting(String.join("\n", problems));
        }
        return good();
    }

    /** The latest scenario of each file that was read without a mistake. */
    synchronized List<Scenario> good() {
        return known.values().stream().flatMap(each -> each.good().stream()).toList();
    }

    /** The mistakes in the files as they are now. */
    synchronized List<String> problems() {
        return known.values().stream().flatMap(each -> each.problem().stream()).toList();
    }

    /**
     * Reads those files that have changed. A file with a mistake leaves the scenario as it was.
     *
     * @param check throws InvalidSetting when a scenario names what does not exist
     * @return the files that were read, went wrong or went away, one sentence for each
     * @throws InvalidSetting when the folder cannot be read
     */
    synchronized List<String> refresh(Consumer<Scenario> check) {
        List<String> news = new ArrayList<>();
        Map<Path, FileTime> files = files();
        known.keySet().stream()
                .filter(file -> !files.containsKey(file))
                .toList()
                .forEach(gone -> {
                    known.remove(gone);
                    news.add("%s is gone.".formatted(gone));
                });
        files.forEach((file, changed) -> {
            @Nullable Known before = known.get(file);
            if (before == null || !before.changed().equals(changed)) {
                Known now = Known.read(file, changed, before, check);
                known.put(file, now);
                news.add(now.problem()
                        .map(wrong -> before == null ? wrong : wrong + "\nThe last good version stays in use.")
                        .orElse("%s was read.".formatted(file)));
            }
        });
        return news;
    }

    private Map<Path, FileTime> files() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            FileTime rows = all.stream()
                    .filter(file -> RowsFile.ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .map(ScenarioFolder::changed)
                    .max(FileTime::compareTo)
                    .orElse(NEVER);
            return all.stream()
                    .filter(file -> file.toString().endsWith(ENDING))
                    .collect(Collectors.toMap(
                            file -> file, file -> latest(changed(file), rows), (one, other) -> one, TreeMap::new));
        } catch (IOException failed) {
            throw new InvalidSetting("The folder of scenarios %s cannot be read.".formatted(folder), failed);
        }
    }

    /** A scenario counts as changed when a file with rows has, as it may use that. */
    private static FileTime latest(FileTime one, FileTime other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException goneSince) {
            return NEVER;
        }
    }

    /**
     * A file as it was read.
     *
     * @param good the scenario, or that of an earlier version; none when no version was good
     * @param problem the mistake in this version
     */
    private record Known(FileTime changed, List<Scenario> good, Optional<String> problem) {

        static Known read(Path file, FileTime changed, @Nullable Known before, Consumer<Scenario> check) {
            try {
                Scenario scenario = scenario(file);
                check.accept(scenario);
                return new Known(changed, List.of(scenario), Optional.empty());
            } catch (InvalidSetting wrong) {
                String problem = String.valueOf(wrong.getMessage());
                return new Known(changed, before == null ? List.of() : before.good(), Optional.of(problem));
            }
        }

        private static Scenario scenario(Path file) {
            String base = String.valueOf(file.getFileName());
            String name = base.substring(0, base.length() - ENDING.length());
            if (!ScenarioFile.isName(name)) {
                throw new InvalidSetting(
                        "%s: the name of a scenario is made of small letters, digits and single hyphens."
                                .formatted(file));
            }
            try {
                return ScenarioFile.read(
                        name, file.toString(), Files.readString(file), Optional.ofNullable(file.getParent()));
            } catch (IOException failed) {
                throw new InvalidSetting("The scenario %s cannot be read.".formatted(file), failed);
            }
        }
    }
}
