package dev.bandstand.mock.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.bytes.JsonCodec;
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
public record RawResponse(int status, List<Header> headers, byte[] body) {

    private static final Header JSON_TYPE = new Header("Content-Type", "application/json");

    public RawResponse {
        headers = List.copyOf(headers);
    }

    /** An answer with a JSON body. */
    public static RawResponse json(int status, Object body) {
        return new RawResponse(status, List.of(JSON_TYPE), JsonCodec.bytes(body));
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JsonCodec.MAPPER.readTree(body);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /** The same with another status. */
    public RawResponse withStatus(int other) {
        return new RawResponse(other, headers, body);
    }

    /** The same with another value of a header. */
    public RawResponse withHeader(String name, String value) {
        RawResponse changed = withoutHeader(name);
        List<Header> more = new ArrayList<>(changed.headers);
        more.add(new Header(name, value));
        return new RawResponse(status, more, body);
    }

    /** The same without a header. */
    public RawResponse withoutHeader(String name) {
        return new RawResponse(
                status,
                headers.stream()
                        .filter(each -> !each.name().equalsIgnoreCase(name))
                        .toList(),
                body);
    }

    /** The same with other bytes. */
    public RawResponse withBody(byte[] other) {
        return new RawResponse(status, headers, other);
    }

    /** The same with a body of JSON. */
    public RawResponse withJson(Object other) {
        return withBody(JsonCodec.bytes(other)).withHeader(JSON_TYPE.name(), JSON_TYPE.value());
    }

    /** The same with its JSON edited in place. */
    public RawResponse edited(Consumer<JsonNode> change) {
        JsonNode tree = json();
        change.accept(tree);
        return withBody(JsonCodec.bytes(tree));
    }
}
