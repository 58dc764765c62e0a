package dev.bandstand.mock.nemo.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Free members that are merged one by one; a null is kept as a value. */
public final class DetailMaps {

    private DetailMaps() {}

    public static Map<String, Object> merge(Map<String, Object> known, @Nullable Map<String, Object> more) {
        if (more == null || more.isEmpty()) {
            return known;
        }
        Map<String, Object> merged = new LinkedHashMap<>(known);
        merged.putAll(more);
        return Collections.unmodifiableMap(merged);
    }

    public static Map<String, Object> replace(Map<String, Object> known, @Nullable Map<String, Object> other) {
        return other == null ? known : other;
    }
}
