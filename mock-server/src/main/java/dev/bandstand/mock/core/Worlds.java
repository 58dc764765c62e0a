package dev.bandstand.mock.core;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.base.RealTime;
import dev.bandstand.mock.journal.Journal;
import dev.bandstand.mock.journal.JournalBudget;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The worlds of a mock. A world comes into being when it is first used. */
public final class Worlds {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 500;

    private static final Logger LOG = System.getLogger(Worlds.class.getName());
    private static final int MOST_WORLDS = 10_000;
    private static final long MOST_JOURNAL_BYTES = 32L << 20;
    private static final int UNPROCESSABLE = 422;

    /** A short text may take thirty times its length once it is read. */
    private static final long SENT_BYTES = Runtime.getRuntime().maxMemory() / 64;

    private final ConcurrentMap<String, World> worlds = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> watched = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> shortened = new ConcurrentHashMap<>();
    private final AtomicLong made = new AtomicLong();
    private final JournalBudget journals;
    private final WorldLog log;
    private final Journal.Limits limits;
    private final Jobs jobs;
    private final WorldSettings initial;
    private final Consumer<WorldSettings> check;
    private final int most;

    /**
     * Worlds that start alike.
     *
     * @param log where their states are kept
     * @param jobs the jobs of all worlds
     * @param initial how a new world behaves
     * @param limits how much a world remembers of its calls
     * @param check refuses settings that no world can have
     */
    public Worlds(
            WorldLog log, Jobs jobs, WorldSettings initial, Journal.Limits limits, Consumer<WorldSettings> check) {
        this(log, jobs, initial, limits, check, MOST_WORLDS);
    }

    /** @param most the number of worlds that there may be where they are kept in memory */
    Worlds(
            WorldLog log,
            Jobs jobs,
            WorldSettings initial,
            Journal.Limits limits,
            Consumer<WorldSettings> check,
            int most) {
        this.log = log;
        this.jobs = jobs;
        this.initial = initial;
        this.limits = limits;
        this.check = check;
        this.most = most;
        this.journals = new JournalBudget(Math.max(MOST_JOURNAL_BYTES, limits.bytes()), this::journals);
    }

    /**
     * The world of a name, as it is now.
     *
     * @throws Refusal when no world can have the name
     */
    public World of(String name) {
        @Nullable World known = worlds.get(name);
        if (known == null) {
            known = worlds.computeIfAbsent(checked(name), this::fresh);
            if (worlds.size() > most && !log.isPersistent()) {
                makeRoom();
            }
        }
        known.usedAt(made.get());
        return known.current();
    }

    /** The world that is shown under a name; the one of this name, where none is. */
    public World shownAs(String name) {
        return WorldNames.isShortened(name) ? of(longName(name)) : of(name);
    }

    private String longName(String shown) {
        @Nullable String known = shortened.get(shown);
        if (known != null) {
            return known;
        }
        Optional<String> found = log.names().stream()
                .filter(name -> WorldNames.shown(name).equals(shown))
                .findFirst();
        found.ifPresent(name -> shortened.put(shown, name));
        return found.orElse(shown);
    }

    /**
     * Makes sure that there is room for one more fault or override: what all worlds have together is bounded.
     *
     * @throws InvalidSetting when there is none
     */
    public void checkRoom() {
        long length = worlds.values().stream()
                .mapToLong(world -> world.faults().length() + world.overrides().length())
                .sum();
        if (length > SENT_BYTES) {
            throw new InvalidSetting(String.format(
                    Locale.ROOT,
                    "The faults and overrides of all worlds take %d bytes, and may take %d. Remove some of them first.",
                    length,
                    SENT_BYTES));
        }
    }

    /** The names under which the worlds used so far are shown. */
    public List<String> shownNames() {
        return names().stream().map(WorldNames::shown).sorted().toList();
    }

    /**
     * Keeps a world as long as somebody watches it.
     *
     * @return ends the watching
     */
    public Runnable watch(String name) {
        watched.merge(name, 1, Integer::sum);
        return () -> watched.computeIfPresent(name, (key, watchers) -> watchers == 1 ? null : watchers - 1);
    }

    /** A world for calls that play in none. It is in no list and is never found by name. */
    public World detached() {
        return new World("", initial, check, new MemoryWorldLog(new RealTime()), new Journal(limits));
    }

    /** The world of a name, if it has been used. */
    public Optional<World> known(String name) {
        return log.read(name).saved().map(saved -> of(name));
    }

    /** The worlds used so far, by name. */
    public List<String> names() {
        return log.names();
    }

    /** The jobs of all worlds. */
    public Jobs jobs() {
        return jobs;
    }

    /** Makes a world what it was when it was new: no jobs, no journal, its clock at the start. */
    public World reset(String name) {
        jobs.log().clear(name);
        World fresh = fresh(name);
        fresh.restart();
        @Nullable World former = worlds.put(name, fresh);
        if (former != null) {
            former.journal().clear();
        }
        return fresh;
    }

    private World fresh(String name) {
        World world = new World(name, initial, check, log, new Journal(limits, journals));
        world.usedAt(made.incrementAndGet());
        return world;
    }

    private static String checked(String name) {
        if (name.length() > LONGEST_NAME) {
            throw new Refusal(
                    UNPROCESSABLE,
                    String.format(
                            Locale.ROOT,
                            "The name of a world, such as an API key, has at most %d characters, not %d.",
                            LONGEST_NAME,
                            name.length()));
        }
        return name;
    }

    private synchronized void makeRoom() {
        if (worlds.size() <= most) {
            return;
        }
        List<World> candidates = worlds.values().stream()
                .filter(world -> !watched.containsKey(world.name()))
                .toList();
        List<World> leaving = IdleWorlds.leaving(
                candidates, made.get(), most, world -> jobs.log().isEmpty(world.name()));
        leaving.forEach(this::forget);
        LOG.log(
                Level.WARNING,
                "There were more than {0} worlds: {1} that were idle are forgotten, with their jobs and journals.",
                most,
                leaving.size());
    }

    private void forget(World world) {
        if (worlds.remove(world.name(), world)) {
            jobs.log().clear(world.name());
            log.forget(world.name());
            shortened.remove(world.shownName());
            world.journal().clear();
        }
    }

    private List<Journal> journals() {
        return worlds.values().stream().map(World::journal).toList();
    }
}
