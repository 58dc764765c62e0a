package dev.bandstand.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The ids of the requests that have not been answered yet. */
final class PendingCalls {

    private final Set<JsonNode> ids = new HashSet<>();

    synchronized void add(JsonNode id) {
        ids.add(id);
    }

    synchronized void remove(JsonNode id) {
        ids.remove(id);
        notifyAll();
    }

    /** Blocks until all have been answered, but not longer than a time. */
    synchronized void awaitNone(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toMillis(); !ids.isEmpty() && left > 0; ) {
                wait(left);
                left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
