package dev.bandstand.mock.http;

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

    private final Map<UUID, ServeEvent> events;

    WireMockJournal(int most) {
        this.events = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, ServeEvent> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public synchronized Stream<ServeEvent> getAll() {
        return List.copyOf(events.values()).stream();
    }

    @Override
    public synchronized void add(ServeEvent event) {
        events.put(event.getId(), event);
    }

    @Override
    public synchronized void removeLast() {
        events.keySet().stream().findFirst().ifPresent(events::remove);
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
        events.remove(id);
    }

    @Override
    public synchronized void clear() {
        events.clear();
    }
}
