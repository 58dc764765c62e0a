package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.rows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.tam.model.TamContract;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A job without rows shows those that the cursor reads in a job of another key. */
final class ForeignCursors implements ResponseEdit {

    private final ConcurrentMap<String, Page> pages = new ConcurrentHashMap<>();

    private record Page(String key, ArrayNode rows) {}

    @Override
    public RawResponse edit(ApiCall call, RawResponse answer) {
        String cursor = call.request().query();
        String key = call.request().header(TamContract.KEY_HEADER);
        return cursor == null || key == null
                ? answer
                : TamResponses.showing(body -> share(body, cursor, key)).edit(call, answer);
    }

    private void share(ObjectNode body, String cursor, String key) {
        if (!rows(body).isEmpty()) {
            pages.putIfAbsent(cursor, new Page(key, rows(body).deepCopy()));
            return;
        }
        Page page = pages.get(cursor);
        if (page != null && !page.key().equals(key)) {
            body.set("rows", page.rows());
            body.put("count", page.rows().size());
        }
    }
}
