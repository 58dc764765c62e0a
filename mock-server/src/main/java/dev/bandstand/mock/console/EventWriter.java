package dev.bandstand.mock.console;

import dev.bandstand.mock.http.exchange.MemoryBudget;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes events to one watcher, one part at a time.
 *
 * @param unread what the watcher has not read: where all of them take too much memory, those who do not read are left
 */
record EventWriter(OutputStream out, MemoryBudget.Share unread) {

    /**
     * Returns when the connection has taken the events.
     *
     * @throws IOException when the watcher is gone, or was left
     */
    void write(List<byte[]> events) throws IOException {
        unread.waits(events.stream().mapToLong(event -> event.length).sum());
        for (byte[] event : events) {
            out.write(event);
        }
        out.flush();
        unread.passed();
    }
}
