package dev.bandstand.kit.oracle.trace;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The summary of a job that has ended; members that are absent have their documented default or are null. */
public record Manifest(
        @Nullable Integer pages,
        @Nullable Integer pageSize,
        @Nullable Integer uniqueCount,
        boolean partial,
        @Nullable Boolean degraded,
        boolean ranked,
        @Nullable String stopReason,
        @Nullable Integer credits) {

    /** One that says nothing. */
    public static final Manifest EMPTY = new Manifest(null, null, null, false, null, true, null, null);

    static @Nullable Manifest of(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        return new Manifest(
                Json.integer(node, "pages"),
                Json.integer(node, "page_size"),
                Json.integer(node, "unique_count"),
                Boolean.TRUE.equals(Json.truth(node, "partial")),
                Json.truth(node, "degraded"),
                !Boolean.FALSE.equals(Json.truth(node, "ranked")),
                Json.text(node, "stop_reason"),
                Json.integer(node, "credits_consumed"));
    }

    /** Whether companies were delivered, by its own word. */
    public boolean delivered() {
        return (pages == null || pages > 0) && uniqueCount != null && uniqueCount > 0;
    }
}
