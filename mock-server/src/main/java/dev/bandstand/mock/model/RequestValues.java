package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.bandstand.contract.Parameters;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.spec.contract.Place;

/** Reads values of a request. */
final class RequestValues {

    private RequestValues() {}

    /** The text at a place; empty when there is none. */
    static String at(Parameters in, Place place) {
        String value = switch (place.in()) {
            case PATH -> in.path(place.name());
            case QUERY -> in.query(place.name());
            case HEADER, COOKIE -> in.header(place.name());
            case BODY, URL -> body(in).at(place.name()).asText("");
        };
        return value == null ? "" : value;
    }

    /** The JSON body of a request; missing when there is none. */
    static JsonNode body(Parameters in) {
        JsonNode body = in.body(JsonNode.class);
        return body == null ? MissingNode.getInstance() : body;
    }

    /** The JSON body of a request; missing when there is none or it is no JSON. */
    static JsonNode bodyIfAny(Parameters in) {
        try {
            return body(in);
        } catch (Refusal noJson) {
            return MissingNode.getInstance();
        }
    }
}
