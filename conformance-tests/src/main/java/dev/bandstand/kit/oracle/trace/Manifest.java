package dev.bandstand.kit.oracle.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;
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
                JsonFields.integer(node, "pages"),
                JsonFields.integer(node, "page_size"),
                JsonFields.integer(node, "unique_count"),
                Boolean.TRUE.equals(JsonFields.truth(node, "partial")),
                JsonFields.truth(node, "degraded"),
                !Boolean.FALSE.equals(JsonFields.truth(node, "ranked")),
                JsonFields.text(node, "stop_reason"),
                JsonFields.integer(node, "credits_consumed"));
    }

    /** True if companies were delivered, by its own word. */
    public boolean delivered() {
        return (pages == null || pages > 0) && uniqueCount != null && uniqueCount > 0;
    }

    /** As messages show it: the members that were sent. */
    @Override
    public String toString() {
        StringJoiner members = new StringJoiner(", ", "{", "}");
        show(members, "pages", pages);
        show(members, "page_size", pageSize);
        show(members, "unique_count", uniqueCount);
        show(members, "partial", partial);
        show(members, "degraded", degraded);
        show(members, "ranked", ranked);
        show(members, "stop_reason", stopReason);
        show(members, "credits_consumed", credits);
        return members.toString();
    }

    private static void show(StringJoiner members, String name, @Nullable Object value) {
        if (value != null) {
            members.add(name + " " + value);
        }
    }
}
