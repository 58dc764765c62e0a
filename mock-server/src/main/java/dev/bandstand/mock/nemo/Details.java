package dev.bandstand.mock.nemo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Free members that are merged one by one; a null is kept as a value. */
final class Details {

    private Details() {}

    static Map<String, Object> merge(Map<String, Object> known, @Nullable Map<String, Object> more) {
        if (more == null || more.isEmpty()) {
            return known;
        }
        Map<String, Object> merged = new LinkedHashMap<>(known);
        merged.putAll(more);
        return Collections.unmodifiableMap(merged);
    }

    static Map<String, Object> replace(Map<String, Object> known, @Nullable Map<String, Object> other) {
        return other == null ? known : other;
    }
}
