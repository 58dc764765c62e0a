package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The request that created a job.
 *
 * @param request the body of the request
 * @param number the number of the job in its world, from 1
 * @param scenario the name of the scenario that it plays
 * @param script what that scenario changes in the model
 * @param policies the choices that hold for it, by key
 */
record Order(JsonNode request, long number, String scenario, JsonNode script, JsonNode policies) {

    /** The same with another number. */
    Order numbered(long other) {
        return new Order(request, other, scenario, script, policies);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("request", request);
        json.put("number", number);
        json.put("scenario", scenario);
        json.set("script", script);
        json.set("policies", policies);
        return json;
    }

    static Order of(JsonNode json) {
        return new Order(
                json.path("request"),
                json.path("number").asLong(),
                json.path("scenario").asText(),
                json.path("script"),
                json.path("policies"));
    }
}
