package dev.bandstand.mock.scenario;

import dev.bandstand.mock.base.InvalidSetting;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The scenarios of the user. Those that were sent to the running mock go before those of the folder. */
public final class OwnScenarios {

    private static final Logger LOG = System.getLogger(OwnScenarios.class.getName());
    private static final int MOST_SENT = 10_000;

    /** A short text may take thirty times its length once it is read. */
    private static final long SENT_BYTES = Runtime.getRuntime().maxMemory() / 64;

    private final Optional<ScenarioFolder> folder;
    private final Map<String, Sent> sent = new LinkedHashMap<>();
    private volatile Map<String, Scenario> all = Map.of();
    private volatile Consumer<Scenario> check = scenario -> {};
    private volatile List<String> trouble = List.of();

    OwnScenarios(Optional<Path> folder) {
        this.folder = folder.map(ScenarioFolder::new);
        this.folder.ifPresent(ScenarioFolder::scenarios);
        gather();
    }

    /** There is a folder, which may change. */
    public boolean haveFolder() {
        return folder.isPresent();
    }

    /** Has scenarios checked from now on by something that throws InvalidSetting when one names what does not exist. */
    public void checkedBy(Consumer<Scenario> wanted) {
        all.values().forEach(wanted);
        check = wanted;
    }

    /** The names, in alphabetical order. */
    List<String> names() {
        return List.copyOf(all.keySet());
    }

    Optional<Scenario> named(String name) {
        return Optional.ofNullable(all.get(name));
    }

    /** One of them changes answers. */
    public boolean haveOverrides() {
        return all.values().stream().anyMatch(each -> !each.overrides().isEmpty());
    }

    /** The mistakes in the folder as it is now; where a file has one, its last good version is in use. */
    public List<String> problems() {
        return folder.isEmpty() ? List.of() : trouble.isEmpty() ? folder.get().problems() : trouble;
    }

    /** Reads what has changed in the folder, and logs each change. */
    public void refresh() {
        folder.ifPresent(changing -> {
            try {
                List<String> news = changing.refresh(check);
                trouble = List.of();
                if (!news.isEmpty()) {
                    gather();
                    int wrong = changing.problems().size();
                    news.forEach(each -> LOG.log(wrong > 0 ? Level.WARNING : Level.INFO, each));
                }
            } catch (InvalidSetting unreadable) {
                trouble = List.of(String.valueOf(unreadable.getMessage()));
            }
        });
    }

    /**
     * Adds a scenario, or replaces the one of its name that was sent before.
     *
     * @param text YAML or JSON
     * @throws InvalidSetting when it is no scenario; one line for each fault
     */
    public synchronized Scenario send(String name, String text) {
        if (!ScenarioFile.isName(name)) {
            throw new InvalidSetting(
                    "\"%s\" cannot name a scenario: it is made of small letters, digits and single hyphens."
                            .formatted(name));
        }
        checkRoom(name);
        Scenario scenario = ScenarioFile.read(name, "scenario " + name, text);
        check.accept(scenario);
        sent.put(name, new Sent(scenario, text.length()));
        gather();
        return scenario;
    }

    private void checkRoom(String name) {
        long others = sent.entrySet().stream()
                .filter(each -> !each.getKey().equals(name))
                .mapToLong(each -> each.getValue().length())
                .sum();
        if (others > SENT_BYTES || (sent.size() >= MOST_SENT && !sent.containsKey(name))) {
            throw new InvalidSetting("The mock has been sent too many scenarios. Delete some, or reset it.");
        }
    }

    /** Removes a scenario that was sent; false when none of this name was. */
    public synchronized boolean remove(String name) {
        boolean found = sent.remove(name) != null;
        gather();
        return found;
    }

    /** Removes all scenarios that were sent. */
    public synchronized void clear() {
        sent.clear();
        gather();
    }

    private synchronized void gather() {
        Map<String, Scenario> gathered = new TreeMap<>();
        folder.ifPresent(each -> each.good().forEach(scenario -> gathered.put(scenario.name(), scenario)));
        sent.forEach((name, each) -> gathered.put(name, each.scenario()));
        all = gathered;
    }

    /** @param length the characters of its text */
    private record Sent(Scenario scenario, int length) {}
}
