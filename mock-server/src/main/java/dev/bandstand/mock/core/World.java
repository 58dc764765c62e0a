package dev.bandstand.mock.core;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.fault.Faults;
import dev.bandstand.mock.journal.Journal;
import dev.bandstand.mock.override.Overrides;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The state of one user of the mock: time, settings, journal, and the extension points of each contract. */
public final class World {

    private final String name;
    private final String shownName;
    private final Consumer<WorldSettings> check;
    private final WorldStateHolder state;
    private final WorldClock clock;
    private final JobIds ids;
    private final Journal journal;
    private final Faults faults = new Faults();
    private final Overrides overrides = new Overrides();
    private volatile long lastUsed;
    private final ConcurrentMap<Class<?>, ExtensionPoints> extensionPoints = new ConcurrentHashMap<>(2);

    private final ConcurrentMap<PartKey, Object> parts = new ConcurrentHashMap<>(2);

    World(String name, WorldSettings initial, Consumer<WorldSettings> check, WorldLog log, Journal journal) {
        this.name = name;
        this.shownName = WorldNames.shown(name);
        this.check = check;
        this.state = new WorldStateHolder(name, log, initial);
        this.clock = new WorldClock(state);
        this.ids = new JobIds(idSeed(name, initial.seed()));
        this.journal = journal;
    }

    /** Its name: an API key, or what the contract uses to tell callers apart. */
    public String name() {
        return name;
    }

    /** The name under which it is shown: its own when that is short, otherwise one that keeps the key secret. */
    public String shownName() {
        return shownName;
    }

    /** Its time. */
    public WorldClock clock() {
        return clock;
    }

    /** The source of its job ids. */
    public JobIds ids() {
        return ids;
    }

    /** The calls made in it. */
    public Journal journal() {
        return journal;
    }

    /** The faults for calls in this world. They are this mock's own, not shared with others on the same store. */
    public Faults faults() {
        return faults;
    }

    /** The answers that are changed in it. They are this mock's own, as faults are. */
    public Overrides overrides() {
        return overrides;
    }

    /** Its settings, as known since it was last asked for by name or its clock was read. */
    public WorldSettings settings() {
        return state.latest().settings();
    }

    /** A number that grows with each change of what is set for it; a new world begins low. */
    public long version() {
        return state.version() + faults.version() + overrides.version();
    }

    /**
     * Changes how it behaves from now on; speed, start and seed count for a new world only.
     *
     * @throws InvalidSetting when a deviation is switched on that does not exist
     */
    public void changeSettings(UnaryOperator<WorldSettings> change) {
        state.change((seen, real) -> seen.withSettings(checked(change.apply(seen.settings()))));
    }

    private WorldSettings checked(WorldSettings wanted) {
        check.accept(wanted);
        return wanted;
    }

    /**
     * The extension points of a contract, as the deviations that are on here leave them.
     *
     * @param broken makes them for the ids of some deviations
     */
    public <S> S extensionPoints(Class<S> type, Function<List<String>, S> broken) {
        List<String> on = settings().deviations();
        ExtensionPoints known = extensionPoints.get(type);
        if (known == null || !known.deviations().equals(on)) {
            known = new ExtensionPoints(on, broken.apply(on));
            extensionPoints.put(type, known);
        }
        return type.cast(known.made());
    }

    /**
     * Something that belongs to the world and goes with it, such as an index of its jobs; made when first asked for.
     *
     * @param owner the contract or API that keeps it
     */
    public <T> T part(String owner, Class<T> type, Supplier<? extends T> maker) {
        return type.cast(parts.computeIfAbsent(new PartKey(owner, type), missing -> maker.get()));
    }

    /** Notes a use, as the number of worlds that had been made by then. */
    void usedAt(long made) {
        lastUsed = made;
    }

    long lastUsed() {
        return lastUsed;
    }

    /** Catches up with what other mocks on the same store have set for it. */
    World current() {
        state.snapshot();
        return this;
    }

    /** Sets everything back to what it was when the world was new. */
    void restart() {
        state.reset();
    }

    private static OptionalLong idSeed(String name, OptionalLong seed) {
        return seed.isEmpty() ? seed : OptionalLong.of(seed.getAsLong() + name.hashCode());
    }

    private record PartKey(String owner, Class<?> type) {}

    private record ExtensionPoints(List<String> deviations, Object made) {}
}
