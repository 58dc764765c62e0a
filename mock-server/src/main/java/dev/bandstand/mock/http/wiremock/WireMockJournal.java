package dev.bandstand.mock.http.wiremock;

import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** WireMock's journal, bounded. WireMock's own bound counts all entries anew at each request. */
final class WireMockJournal implements RequestJournalStore {

    private final Map<UUID, ServeEvent> events = new LinkedHashMap<>();
    private final int mostEntries;
    private final long mostBytes;
    private long bytes;

    /**
     * An empty journal.
     *
     * @param mostEntries the most requests
     * @param mostBytes the most bytes of their bodies together
     */
    WireMockJournal(int mostEntries, long mostBytes) {
        this.mostEntries = mostEntries;
        this.mostBytes = mostBytes;
    }

    @Override
    public synchronized Stream<ServeEvent> getAll() {
        return List.copyOf(events.values()).stream();
    }

    @Override
    public synchronized void add(ServeEvent event) {
        events.put(event.getId(), event);
        bytes += size(event);
        while (events.size() > mostEntries || (bytes > mostBytes && events.size() > 1)) {
            removeLast();
        }
    }

    @Override
    public synchronized void removeLast() {
        events.keySet().stream().findFirst().ifPresent(this::remove);
    }

    @Override
    public synchronized Stream<UUID> getAllKeys() {
        return List.copyOf(events.keySet()).stream();
    }

    @Override
    public synchronized Optional<ServeEvent> get(UUID id) {
        return Optional.ofNullable(events.get(id));
    }

    @Override
    public synchronized void put(UUID id, ServeEvent event) {
        events.replace(id, event);
    }

    @Override
    public synchronized void remove(UUID id) {
        ServeEvent gone = events.remove(id);
        bytes -= gone == null ? 0 : size(gone);
    }

    @Override
    public synchronized void clear() {
        events.clear();
        bytes = 0;
    }

    private static long size(ServeEvent event) {
        byte[] body = event.getRequest().getBody();
        return body == null ? 0 : body.length;
    }
}
