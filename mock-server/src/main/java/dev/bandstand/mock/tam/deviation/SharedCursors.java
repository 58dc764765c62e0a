package dev.bandstand.mock.tam.deviation;

import static dev.bandstand.mock.tam.deviation.PollBody.job;
import static dev.bandstand.mock.tam.deviation.PollBody.rows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.RawResponse;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Every cursor reads on in the job that gave it first, whichever job it is given to. */
final class SharedCursors implements ResponseEdit {

    private final ConcurrentMap<String, String> owners = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, ArrayNode> pages = new ConcurrentHashMap<>();

    @Override
    public RawResponse edit(ApiCall call, RawResponse answer) {
        return TamResponses.showing(this::share).edit(call, answer);
    }

    private void share(ObjectNode body) {
        if (PollBody.firstPage(body) || rows(body).isEmpty()) {
            return;
        }
        String page = body.path("page").asText();
        if (owners.computeIfAbsent(page, name -> job(body)).equals(job(body))) {
            pages.put(page, rows(body).deepCopy());
        } else {
            body.set("rows", pages.get(page));
            body.put("count", rows(body).size());
        }
    }
}
