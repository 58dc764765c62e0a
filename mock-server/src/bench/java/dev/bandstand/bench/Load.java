package dev.bandstand.bench;

import java.util.List;
import java.util.Map;

/**
 * The request that a generator repeats.
 *
 * @param targets paths with their queries, asked for in turn
 * @param connections how many connections are kept busy
 */
record Load(String method, List<String> targets, Map<String, String> headers, int connections) {

    private static final int CONNECTIONS = 32;

    Load {
        targets = List.copyOf(targets);
        headers = Map.copyOf(headers);
    }

    static Load get(List<String> targets, Map<String, String> headers) {
        return new Load("GET", targets, headers, CONNECTIONS);
    }

    static Load post(List<String> targets, Map<String, String> headers) {
        return new Load("POST", targets, headers, CONNECTIONS);
    }

    /** The same for a single other target. */
    Load of(String target) {
        return new Load(method, List.of(target), headers, connections);
    }

    /** The same over another number of connections. */
    Load over(int otherConnections) {
        return new Load(method, targets, headers, otherConnections);
    }
}
