package dev.bandstand.mock.scenario;

import dev.bandstand.mock.base.InvalidSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder with a scenario in each of its files. */
record ScenarioFolder(Path folder) {

    static final String ENDING = ".yaml";

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * The scenarios, by name.
     *
     * @throws InvalidSetting when the folder cannot be read, or a file is no scenario
     */
    List<Scenario> scenarios() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(ScenarioFolder::scenario)
                    .toList();
        } catch (IOException failed) {
            throw new InvalidSetting("The folder of scenarios %s cannot be read.".formatted(folder), failed);
        }
    }

    private static Scenario scenario(Path file) {
        String base = String.valueOf(file.getFileName());
        String name = base.substring(0, base.length() - ENDING.length());
        if (!NAME.matcher(name).matches()) {
            throw new InvalidSetting(
                    "%s: the name of a scenario is made of small letters, digits and single hyphens.".formatted(file));
        }
        try {
            return ScenarioFile.read(name, file.toString(), Files.readString(file));
        } catch (IOException failed) {
            throw new InvalidSetting("The scenario %s cannot be read.".formatted(file), failed);
        }
    }
}
