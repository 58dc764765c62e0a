package dev.bandstand.kit.oracle.trace;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.dialect.JobState;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One answer to a poll, read once.
 *
 * @param call how it came
 * @param state what the status word stands for
 * @param cursor the cursor that was sent, decoded; null when none was
 * @param rows the companies, none where the member is missing
 */
public record Poll(
        TracedCall call,
        JobState state,
        @Nullable String cursor,
        @Nullable Manifest manifest,
        List<Row> rows,
        @Nullable String page,
        @Nullable String nextCursor,
        @Nullable Integer count,
        @Nullable Integer processed,
        @Nullable Integer bandsDone,
        @Nullable Integer bandsTotal,
        @Nullable String progress,
        @Nullable Boolean degraded,
        @Nullable String error) {

    static Poll of(TracedCall call, JobState state, JsonNode body, List<Row> rows) {
        return new Poll(
                call,
                state,
                call.query("cursor"),
                Manifest.of(body.path("manifest")),
                rows,
                JsonFields.text(body, "page"),
                JsonFields.text(body, "next_cursor"),
                JsonFields.integer(body, "count"),
                JsonFields.integer(body, "processed"),
                JsonFields.integer(body, "bands_done"),
                JsonFields.integer(body, "bands_total"),
                JsonFields.text(body, "progress_message"),
                JsonFields.truth(body, "degraded"),
                JsonFields.text(body, "error_message"));
    }

    static List<Row> rows(JsonNode body) {
        return StreamSupport.stream(body.path("rows").spliterator(), false)
                .map(Row::of)
                .toList();
    }

    public boolean terminal() {
        return state.terminal();
    }

    public boolean completed() {
        return state == JobState.COMPLETED;
    }

    /** True if the answer says that there is another page. */
    public boolean hasNext() {
        return nextCursor != null && !nextCursor.isEmpty();
    }

    /** True if the answer counts companies or bands. */
    public boolean tellsProgress() {
        return processed != null || bandsDone != null;
    }

    public boolean sameCursor(Poll other) {
        return cursor == null ? other.cursor == null : cursor.equals(other.cursor);
    }

    /** True if it was over before the other was sent. */
    public boolean before(Poll other) {
        return call.before(other.call);
    }
}
