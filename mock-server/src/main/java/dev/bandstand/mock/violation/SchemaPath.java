package dev.bandstand.mock.violation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from the top of a schema down to the keyword that an error names.
 *
 * @param location where in the value the error is
 * @param order the place of each member on the way among the members of its schema
 * @param unions the choices on the way that a tag decides
 * @param owner the schema that has the keyword
 */
record SchemaPath(List<Object> location, List<Integer> order, List<TaggedUnion> unions, JsonNode owner) {

    static SchemaPath of(JsonNode document, Error error) {
        Walk walk = new Walk(document, location(error));
        var path = error.getEvaluationPath();
        int keyword = path.getNameCount() - 1;
        for (int at = 0; at < keyword; at++) {
            String segment = String.valueOf(path.getElement(at));
            String next = at + 1 < keyword ? String.valueOf(path.getElement(at + 1)) : "";
            at += walk.step(segment, next);
        }
        if (error.getProperty() != null) {
            walk.order.add(walk.place(error.getProperty()));
            walk.location.add(error.getProperty());
        }
        return new SchemaPath(walk.location, walk.order, walk.unions, walk.node);
    }

    static List<Object> location(Error error) {
        List<Object> location = new ArrayList<>();
        for (int at = 0; at < error.getInstanceLocation().getNameCount(); at++) {
            location.add(error.getInstanceLocation().getElement(at));
        }
        return location;
    }

    private static final class Walk {

        private final JsonNode document;
        private final List<Object> location;
        private final List<Integer> order = new ArrayList<>();
        private final List<TaggedUnion> unions = new ArrayList<>();
        private JsonNode node;

        private Walk(JsonNode document, List<Object> location) {
            this.document = document;
            this.location = location;
            this.node = document;
        }

        /** Takes a step and returns how many segments more it used. */
        private int step(String segment, String next) {
            switch (segment) {
                case "$ref" -> node = document.at(node.path(segment).asText().replaceFirst("^#", ""));
                case "properties" -> {
                    order.add(place(next));
                    node = node.path(segment).path(next);
                    return 1;
                }
                case "items" -> {
                    order.add(
                            location.size() > order.size() && location.get(order.size()) instanceof Integer index
                                    ? index
                                    : 0);
                    node = node.path(segment);
                }
                case "oneOf", "anyOf", "allOf" -> {
                    JsonNode branch = node.path(segment).path(next.isEmpty() ? 0 : Integer.parseInt(next));
                    if (TaggedUnion.is(node)) {
                        unions.add(new TaggedUnion(
                                order.size(), node, branch.path("$ref").asText()));
                    }
                    node = branch;
                    return next.isEmpty() ? 0 : 1;
                }
                default -> {
                    order.add(Integer.MAX_VALUE);
                    node = node.path(segment);
                }
            }
            return 0;
        }

        private int place(String member) {
            int place = 0;
            for (var names = node.path("properties").fieldNames(); names.hasNext(); place++) {
                if (names.next().equals(member)) {
                    return place;
                }
            }
            return Integer.MAX_VALUE;
        }
    }
}
