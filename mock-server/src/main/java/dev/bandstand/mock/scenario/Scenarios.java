package dev.bandstand.mock.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.base.InvalidSetting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The scenarios that can be chosen. Each that comes with the mock is read when it is first asked for. */
public final class Scenarios {

    /** The scenario of a job for which none was chosen. */
    public static final String DEFAULT = "documented";

    private static final String FOLDER = "/scenarios/";
    private static final Pattern PHRASE = Pattern.compile("(?<![\\w-])#([a-z0-9]+(?:-[a-z0-9]+)*)(?![\\w-])");

    private volatile Given given;
    private final OwnScenarios own;
    private volatile Optional<Folder> followed = Optional.empty();

    /**
     * The scenarios of the mock and of its contracts.
     *
     * @param known those that were read
     */
    private record Given(List<String> names, ConcurrentMap<String, Scenario> known) {}

    private Scenarios(List<String> names, Map<String, Scenario> read, OwnScenarios own) {
        this.given = new Given(List.copyOf(names), new ConcurrentHashMap<>(read));
        this.own = own;
    }

    /** The scenarios that come with the mock. */
    public static Scenarios shipped() {
        return new Scenarios(resource("index").lines().toList(), Map.of(), new OwnScenarios(Optional.empty()));
    }

    /**
     * These scenarios and those of a folder, one in each file {@code NAME.yaml}; a file of the folder goes before a
     * scenario of the same name.
     *
     * @throws InvalidSetting when the folder cannot be read, or a file is no scenario
     */
    public Scenarios with(Path folder) {
        return new Scenarios(given.names(), given.known(), new OwnScenarios(Optional.of(folder)));
    }

    /** These scenarios and others; one of a name that there is already says what it says beside that. */
    public Scenarios with(Collection<Scenario> others) {
        List<String> names = given.names();
        Map<String, Scenario> merged = new LinkedHashMap<>(given.known());
        for (Scenario other : others) {
            boolean there = names.contains(other.name()) || merged.containsKey(other.name());
            merged.put(
                    other.name(),
                    there ? merged.getOrDefault(other.name(), other).with(other) : other);
        }
        for (String name : names) {
            if (merged.containsKey(name)) {
                merged.put(name, named(name).with(merged.get(name)));
            }
        }
        List<String> all = Stream.concat(names.stream(), merged.keySet().stream())
                .distinct()
                .toList();
        return new Scenarios(all, merged, own);
    }

    /** Takes over those of others, and keeps the user's own. */
    public void become(Scenarios others) {
        given = others.given;
    }

    /** The names that can be chosen. */
    public List<String> names() {
        return Stream.concat(given.names().stream(), own.names().stream())
                .distinct()
                .toList();
    }

    /** A folder that scenarios come from, beside the user's own. */
    public interface Folder {

        /** Reads what has changed. */
        void refresh();

        /** The mistakes in it as it is now. */
        List<String> problems();

        /** True when it may change. */
        boolean canChange();
    }

    /** Has a folder read again with the user's own. */
    public void follow(Folder folder) {
        followed = Optional.of(folder);
    }

    /** True when a folder may change while the mock runs. */
    public boolean canChange() {
        return own.haveFolder() || followed.filter(Folder::canChange).isPresent();
    }

    /** Reads what has changed in all folders, and logs each change. */
    public void refresh() {
        own.refresh();
        followed.ifPresent(Folder::refresh);
    }

    /** The mistakes in all folders as they are now. */
    public List<String> problems() {
        return Stream.concat(own.problems().stream(), followed.stream().flatMap(each -> each.problems().stream()))
                .toList();
    }

    /** The scenarios of the user: those of a folder, and those that were sent to the running mock. */
    public OwnScenarios own() {
        return own;
    }

    /**
     * The scenario of a name.
     *
     * @param contracts those that it is chosen for
     * @throws InvalidSetting when there is none, naming those that there are for the contracts
     */
    public Scenario named(String name, Collection<String> contracts) {
        if (isKnown(name)) {
            return named(name);
        }
        List<String> fitting = names().stream()
                .filter(each -> each.equals(DEFAULT) || contracts.stream().anyMatch(named(each)::isFor))
                .toList();
        throw new InvalidSetting(
                "There is no scenario %s. The scenarios are: %s.".formatted(name, String.join(", ", fitting)));
    }

    private boolean isKnown(String name) {
        return own.named(name).isPresent() || given.names().contains(name);
    }

    /**
     * The scenario of a name.
     *
     * @throws InvalidSetting when there is none
     */
    public Scenario named(String name) {
        Given now = given;
        Scenario found = own.named(name).orElse(now.known().get(name));
        if (found != null) {
            return found;
        }
        if (!now.names().contains(name)) {
            throw new InvalidSetting("There is no scenario %s.".formatted(name));
        }
        return now.known()
                .computeIfAbsent(
                        name, shipped -> ScenarioFile.trusted(shipped, resource(shipped + ScenarioFolder.ENDING)));
    }

    /** The words in a text that choose a scenario. */
    public static String phrase(Scenario scenario) {
        return "#" + scenario.name();
    }

    /** The first scenario that is chosen by its phrase in a text, if any is. */
    public Optional<Scenario> chosenIn(String text) {
        return text.indexOf('#') < 0
                ? Optional.empty()
                : PHRASE.matcher(text)
                        .results()
                        .map((MatchResult phrase) -> phrase.group(1))
                        .filter(this::isKnown)
                        .findFirst()
                        .map(this::named);
    }

    /** Returns the section of a scenario for a contract; the section of the default scenario where it has none. */
    public JsonNode section(Scenario scenario, String contract) {
        return scenario.section(contract)
                .or(() -> named(DEFAULT).section(contract))
                .orElseThrow(() ->
                        new InvalidSetting("Scenario %s has no section %s.".formatted(scenario.name(), contract)));
    }

    private static String resource(String file) {
        try (@Nullable InputStream in = Scenarios.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The scenario file %s is missing from this build.".formatted(file));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
