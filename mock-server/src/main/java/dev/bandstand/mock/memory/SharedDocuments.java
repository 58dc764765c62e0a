package dev.bandstand.mock.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds one object for all that are equal, among those that were asked for last. */
final class SharedDocuments {

    private static final int MOST = 256;
    private static final float LOAD = 0.75f;

    private final Map<JsonNode, JsonNode> documents = recent();
    private final Map<Identities, List<Object>> lists = recent();

    synchronized JsonNode one(JsonNode document) {
        return documents.computeIfAbsent(document, same -> same);
    }

    synchronized List<Object> one(List<Object> objects) {
        return lists.computeIfAbsent(new Identities(objects), same -> List.copyOf(objects));
    }

    private static <K, V> Map<K, V> recent() {
        return new LinkedHashMap<>(16, LOAD, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }

    /** A list that is equal to one of the very same objects. */
    private record Identities(List<Object> objects) {

        Identities {
            objects = List.copyOf(objects);
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // that is its purpose
        public boolean equals(Object other) {
            if (!(other instanceof Identities same) || same.objects.size() != objects.size()) {
                return false;
            }
            for (int i = 0; i < objects.size(); i++) {
                if (objects.get(i) != same.objects.get(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            int hash = 1;
            for (Object each : objects) {
                hash = 31 * hash + System.identityHashCode(each);
            }
            return hash;
        }
    }
}
