package dev.bandstand.mock.violation;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says in pydantic's words what a JSON schema found. */
public final class Pydantic {

    private static final Set<String> CHOICES = Set.of("enum", "const");
    private static final Set<String> UNIONS = Set.of("oneOf", "anyOf", "discriminator");

    private final Schema schema;
    private final JsonNode value;
    private final List<Object> place;

    private Pydantic(Schema schema, JsonNode value, List<Object> place) {
        this.schema = schema;
        this.value = value;
        this.place = place;
    }

    /** The violations of a value, one for each place in the order of the schema; of very many the first, and a number. */
    public static List<Violation> violations(Schema schema, JsonNode value, List<Object> place) {
        return new Pydantic(schema, value, place).violations();
    }

    /** A violation, and where its member stands in the schema. */
    private record Found(List<Integer> order, Violation violation, boolean choice) {}

    private List<Violation> violations() {
        BoundedErrors errors = new BoundedErrors();
        schema.validate(value, (ExecutionContext context) -> context.setErrors(errors));
        if (errors.isEmpty()) {
            return List.of();
        }
        Map<List<Object>, Found> found = new LinkedHashMap<>();
        int more = errors.dropped();
        for (Error error : errors) {
            Optional<Found> next = isNullBranch(error) ? Optional.empty() : translated(error);
            if (next.isEmpty()) {
                continue;
            }
            List<Object> loc = next.get().violation().loc();
            Found known = found.get(loc);
            if (known == null && found.size() >= Violation.MOST) {
                more++;
            } else if (known == null || (next.get().choice() && !known.choice())) {
                found.put(loc, next.get());
            }
        }
        List<Violation> all = new ArrayList<>(found.values().stream()
                .sorted(Comparator.comparing(Found::order, Pydantic::compare))
                .map(Found::violation)
                .toList());
        if (more > 0) {
            all.add(Violation.more(more, place));
        }
        return all;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int at = 0; at < Math.min(one.size(), other.size()); at++) {
            int order = Integer.compare(one.get(at), other.get(at));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** If null is one of several choices, only the others are reported. */
    private static boolean isNullBranch(Error error) {
        return error.getKeyword().equals("type")
                && error.getSchemaNode().asText().equals("null");
    }

    /** Returns true if an error only says that no choice fits where one of them is null. */
    private static boolean isOptional(Error error, JsonNode owner) {
        return error.getKeyword().equals("anyOf")
                && owner.path("anyOf").findValuesAsText("type").contains("null");
    }

    private Optional<Found> translated(Error error) {
        SchemaPath path = SchemaPath.of(schema.getSchemaNode(), error);
        if (isOptional(error, path.owner())) {
            return Optional.empty();
        }
        List<Object> loc = new ArrayList<>(path.location());
        for (int at = path.unions().size() - 1; at >= 0; at--) {
            TaggedUnion union = path.unions().get(at);
            Optional<String> tag = union.tag(at(path.location(), union.depth()));
            if (tag.isEmpty()) {
                return Optional.empty(); // another choice was meant, or none
            }
            loc.add(union.depth(), tag.get());
        }
        loc.addAll(0, place);
        boolean tagged = UNIONS.contains(error.getKeyword()) && TaggedUnion.is(path.owner());
        Optional<Violation> violation = tagged
                ? TaggedUnion.violation(path.owner(), error.getInstanceNode(), loc)
                : Optional.of(Wording.of(error, path.owner(), loc));
        return violation.map(each -> new Found(path.order(), each, CHOICES.contains(error.getKeyword())));
    }

    private JsonNode at(List<Object> location, int depth) {
        JsonNode node = value;
        for (Object segment : location.subList(0, depth)) {
            node = segment instanceof Integer index ? node.path(index) : node.path(segment.toString());
        }
        return node;
    }
}
