package dev.bandstand.mock.http.wiremock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.bytes.Chunks;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.http.exchange.Outgoing;
import dev.bandstand.mock.journal.SecretMask;
import dev.bandstand.mock.message.IncomingRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Masks secrets in what WireMock tells of recorded requests. WireMock itself needs them, to match and to verify. */
final class WireMockSecrets {

    private static final String REQUESTS = "/__admin/requests";

    private WireMockSecrets() {}

    static Outgoing masked(IncomingRequest request, Outgoing answer) {
        if (!request.path().startsWith(REQUESTS) || answer.body().size() == 0) {
            return answer;
        }
        try {
            JsonNode tree = JsonCodec.MAPPER.readTree(answer.body().bytes());
            mask(tree);
            return new Outgoing(answer.status(), answer.headers(), Chunks.of(JsonCodec.bytes(tree)));
        } catch (IOException notJson) {
            return answer;
        }
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (SecretMask.isSecret(name)) {
                    object.put(name, SecretMask.MASK);
                } else if (name.equals("cookies") && object.get(name) instanceof ObjectNode cookies) {
                    cookies.removeAll();
                }
            }
        }
        node.forEach(WireMockSecrets::mask);
    }
}
