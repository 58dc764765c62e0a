package dev.bandstand.mock.core;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps worlds as long as the process lives. */
public final class MemoryWorldLog implements WorldLog {

    private final ConcurrentMap<String, Saved> worlds = new ConcurrentHashMap<>();
    private final InstantSource real;

    /** No worlds yet, and real time as the source gives it. */
    public MemoryWorldLog(InstantSource real) {
        this.real = real;
    }

    @Override
    public StoredWorld read(String world) {
        return new StoredWorld(real.instant(), Optional.ofNullable(worlds.get(world)));
    }

    @Override
    public boolean save(String world, long expectedVersion, WorldState state) {
        Saved next = new Saved(expectedVersion + 1, state);
        if (expectedVersion == 0) {
            return worlds.putIfAbsent(world, next) == null;
        }
        Saved current = worlds.get(world);
        return current != null && current.version() == expectedVersion && worlds.replace(world, current, next);
    }

    @Override
    public boolean isPersistent() {
        return false;
    }

    @Override
    public void forget(String world) {
        worlds.remove(world);
    }

    @Override
    public List<String> names() {
        return worlds.keySet().stream().sorted().toList();
    }
}
