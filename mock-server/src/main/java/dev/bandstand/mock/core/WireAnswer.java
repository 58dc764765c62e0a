package dev.bandstand.mock.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * An answer as it is about to be sent.
 *
 * @param headers the header lines beside those that the server writes itself
 * @param body the bytes; empty when there is no body
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WireAnswer(int status, List<Header> headers, byte[] body) {

    private static final Header JSON_TYPE = new Header("Content-Type", "application/json");

    public WireAnswer {
        headers = List.copyOf(headers);
    }

    /** An answer with a JSON body. */
    public static WireAnswer json(int status, Object body) {
        return new WireAnswer(status, List.of(JSON_TYPE), Json.bytes(body));
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return Json.MAPPER.readTree(body);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** The same with another status. */
    public WireAnswer withStatus(int other) {
        return new WireAnswer(other, headers, body);
    }

    /** The same with another value of a header. */
    public WireAnswer withHeader(String name, String value) {
        WireAnswer changed = withoutHeader(name);
        List<Header> more = new ArrayList<>(changed.headers);
        more.add(new Header(name, value));
        return new WireAnswer(status, more, body);
    }

    /** The same without a header. */
    public WireAnswer withoutHeader(String name) {
        return new WireAnswer(
                status,
                headers.stream()
                        .filter(each -> !each.name().equalsIgnoreCase(name))
                        .toList(),
                body);
    }

    /** The same with other bytes. */
    public WireAnswer withBody(byte[] other) {
        return new WireAnswer(status, headers, other);
    }

    /** The same with a body of JSON. */
    public WireAnswer withJson(Object other) {
        return withBody(Json.bytes(other)).withHeader(JSON_TYPE.name(), JSON_TYPE.value());
    }

    /** The same with its JSON edited in place. */
    public WireAnswer edited(Consumer<JsonNode> change) {
        JsonNode tree = json();
        change.accept(tree);
        return withBody(Json.bytes(tree));
    }
}
