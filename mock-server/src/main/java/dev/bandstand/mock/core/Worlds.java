package dev.bandstand.mock.core;

import dev.bandstand.mock.base.RealTime;
import dev.bandstand.mock.journal.Journal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** The worlds of a mock. A world comes into being when it is first used. */
public final class Worlds {

    private final ConcurrentMap<String, World> worlds = new ConcurrentHashMap<>();
    private final WorldLog log;
    private final Journal.Limits limits;
    private final Jobs jobs;
    private final WorldSettings initial;
    private final Consumer<WorldSettings> check;

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
        this.log = log;
        this.jobs = jobs;
        this.initial = initial;
        this.limits = limits;
        this.check = check;
    }

    /** The world of a name, as it is now. */
    public World of(String name) {
        World known = worlds.get(name);
        return (known == null ? worlds.computeIfAbsent(name, this::fresh) : known).current();
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
        worlds.put(name, fresh);
        return fresh;
    }

    private World fresh(String name) {
        return new World(name, initial, check, log, new Journal(limits));
    }
}
