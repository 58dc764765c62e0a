package dev.bandstand.mock.tam.deviation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.ApiCall;
import dev.bandstand.mock.core.ResponseEdit;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.mock.message.RawResponse;

/** Gives cursors with characters that a client must encode, and reads them only as they were given. */
final class UndecodedCursors implements ResponseEdit {

    private static final String GIVEN = "page+/=";
    private static final String GOOD = "page_";

    @Override
    public RawResponse edit(ApiCall call, RawResponse answer) {
        return TamResponses.on(
                        TamResponses.POLL, 200, (poll, found) -> TamResponses.edited(read(poll, found), this::encode))
                .edit(call, answer);
    }

    private RawResponse read(ApiCall poll, RawResponse found) {
        IncomingRequest request = poll.request();
        String query = request.query();
        return query == null || !query.startsWith("cursor=" + GIVEN)
                ? found
                : poll.redispatch(new IncomingRequest.Copy(
                        request.method(),
                        request.path(),
                        query.replace(GIVEN, GOOD),
                        request.headers(),
                        request.body()));
    }

    private void encode(ObjectNode body) {
        if (!PollBody.lastPage(body)) {
            body.put("next_cursor", body.path("next_cursor").asText().replace(GOOD, GIVEN));
        }
    }
}
