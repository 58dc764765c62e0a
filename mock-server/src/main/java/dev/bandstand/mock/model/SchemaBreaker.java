package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.spec.body.SchemaCheck;
import dev.bandstand.spec.body.SchemaExample;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.contract.life.Counter;
import dev.bandstand.spec.derived.ContractFacts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a body that no longer fits its schema, and leaves alone the members by which a job is known, as far as it can. */
final class SchemaBreaker {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<JsonNode> STRANGE =
            List.of(JSON.objectNode().put("strange", true), JSON.textNode(""), JSON.booleanNode(true), JSON.nullNode());

    private final ContractFacts facts;
    private final SchemaCheck check;

    SchemaBreaker(ContractFacts facts) {
        this.facts = facts;
        this.check = new SchemaCheck(facts.contract().openApi());
    }

    /** True when the good answers of an operation have a schema that something does not fit. */
    boolean canBreak(Operation operation) {
        int status = facts.success(operation);
        JsonNode schema = operation.responseSchema(status);
        return !schema.isMissingNode()
                && !fits(
                        schema,
                        broken(
                                operation,
                                status,
                                new SchemaExample(facts.contract().openApi()).of(schema)));
    }

    /** A body that does not fit; the same where every body does. */
    JsonNode broken(Operation operation, int status, JsonNode body) {
        JsonNode schema = operation.responseSchema(status);
        if (body instanceof ObjectNode object) {
            Set<String> needed = needed(operation);
            Optional<JsonNode> changed = object.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> !needed.contains(name))
                    .flatMap(name -> changes(object, name).stream())
                    .filter(other -> !fits(schema, other))
                    .findFirst();
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        return STRANGE.stream()
                .filter(other -> !fits(schema, other))
                .findFirst()
                .orElse(body);
    }

    private static List<JsonNode> changes(ObjectNode body, String name) {
        List<JsonNode> changes = new ArrayList<>();
        changes.add(body.deepCopy().without(name));
        STRANGE.forEach(value -> changes.add(body.deepCopy().set(name, value)));
        return changes;
    }

    private boolean fits(JsonNode schema, JsonNode body) {
        return schema.isMissingNode() || check.misfits(schema, body).isEmpty();
    }

    /** The members at the top of a body that other rules look at. */
    private Set<String> needed(Operation operation) {
        Set<String> pointers = new HashSet<>(facts.model().status().pointers());
        Optional.ofNullable(facts.bodyId()).ifPresent(pointers::add);
        facts.model().counters().values().stream().map(Counter::at).forEach(pointers::add);
        Paging paging = facts.model().pages().get(operation.id());
        if (paging != null) {
            pointers.add(paging.items());
            pointers.addAll(Answers.pointers(paging).values());
        }
        Set<String> names = new HashSet<>();
        pointers.stream().filter(pointer -> !pointer.isEmpty()).forEach(pointer -> names.add(pointer.split("/", 3)[1]));
        return names;
    }
}
