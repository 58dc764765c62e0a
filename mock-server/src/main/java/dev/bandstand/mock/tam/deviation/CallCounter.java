package dev.bandstand.mock.tam.deviation;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts by name, for servers that go wrong the second time. */
final class CallCounter {

    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    /** Counts once more and tells how often that makes. */
    int next(String name) {
        return counts.merge(name, 1, Integer::sum);
    }

    void clear(String name) {
        counts.remove(name);
    }
}
