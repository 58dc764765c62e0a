package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.spec.body.BodyMembers;
import dev.bandstand.spec.contract.Place;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and changes what a request says about the page that it asks for. */
final class PageRequest {

    private PageRequest() {}

    /** True for a place that can be changed here: a parameter of the query or a member of the body. */
    static boolean canChange(Place place) {
        return place.in() == Place.In.QUERY || place.in() == Place.In.BODY;
    }

    /** The text at a place; empty when there is none. */
    static Optional<String> value(IncomingRequest request, Place place) {
        return switch (place.in()) {
            case QUERY -> query(request, place.name());
            case BODY ->
                Optional.of(body(request).at(place.name()))
                        .filter(value -> value.isValueNode() && !value.isNull())
                        .map(JsonNode::asText);
            case PATH, HEADER, COOKIE, URL -> Optional.ofNullable(request.header(place.name()));
        };
    }

    /** The request with another number or text at a place, or with nothing there. */
    static IncomingRequest with(IncomingRequest request, Place place, @Nullable String value) {
        if (place.in() == Place.In.QUERY) {
            String query = PageUrl.query(request, place.name(), value);
            return copy(request, query.isEmpty() ? null : query, request.body());
        }
        if (!(body(request) instanceof ObjectNode body)) {
            return request;
        }
        if (value == null) {
            BodyMembers.remove(body, place.name());
        } else {
            boolean number = body.at(place.name()).isNumber();
            JsonNodeFactory json = JsonNodeFactory.instance;
            BodyMembers.put(body, place.name(), number ? json.numberNode(Long.parseLong(value)) : json.textNode(value));
        }
        return copy(request, request.query(), JsonCodec.bytes(body));
    }

    private static IncomingRequest copy(IncomingRequest request, @Nullable String query, byte[] body) {
        return new IncomingRequest.Copy(request.method(), request.path(), query, request.headers(), body);
    }

    private static Optional<String> query(IncomingRequest request, String name) {
        @Nullable String query = request.query();
        return query == null
                ? Optional.empty()
                : Stream.of(query.split("&", -1))
                        .filter(pair -> PageUrl.isNamed(pair, name))
                        .map(pair -> pair.contains("=") ? pair.split("=", 2)[1] : "")
                        .findFirst();
    }

    private static JsonNode body(IncomingRequest request) {
        try {
            return request.body().length == 0 ? MissingNode.getInstance() : JsonCodec.MAPPER.readTree(request.body());
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }
}
