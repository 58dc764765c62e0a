package dev.bandstand.mock.tam;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.Call;
import dev.bandstand.mock.core.Inbound;
import dev.bandstand.mock.core.Wire;
import dev.bandstand.mock.core.WireAnswer;

/** Gives cursors with characters that a client must encode, and reads them only as they were given. */
final class UndecodedCursors implements Wire {

    private static final String GIVEN = "page+/=";
    private static final String GOOD = "page_";

    @Override
    public WireAnswer edit(Call call, WireAnswer answer) {
        return Wires.on(Wires.POLL, 200, (poll, found) -> Wires.edited(read(poll, found), this::disguise))
                .edit(call, answer);
    }

    private WireAnswer read(Call poll, WireAnswer found) {
        Inbound request = poll.request();
        String query = request.query();
        return query == null || !query.startsWith("cursor=" + GIVEN)
                ? found
                : poll.instead(new Inbound.Copy(
                        request.method(),
                        request.path(),
                        query.replace(GIVEN, GOOD),
                        request.headers(),
                        request.body()));
    }

    private void disguise(ObjectNode body) {
        if (!Shown.lastPage(body)) {
            body.put("next_cursor", body.path("next_cursor").asText().replace(GOOD, GIVEN));
        }
    }
}
