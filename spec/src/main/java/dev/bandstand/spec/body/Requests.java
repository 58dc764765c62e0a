package dev.bandstand.spec.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.spec.contract.Content;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OpenApi.Parameter;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.Schemas;
import java.util.Optional;
import java.util.Set;

/** Valid bodies and parameters for the operations of a contract. */
public final class Requests {

    private final Contract contract;
    private final Schemas schemas;
    private final SchemaExample examples;

    /** Requests by the model of a contract, and by its document where the model says nothing. */
    public Requests(Contract contract) {
        this.contract = contract;
        this.schemas = new Schemas(contract.openApi());
        this.examples = new SchemaExample(contract.openApi());
    }

    /**
     * A body for an operation: what the model says, else an example of the document, else one made from the schema. It
     * has the value that chooses the operation, and asks for no page of a list.
     *
     * @return empty when the operation takes no JSON body
     */
    public Optional<JsonNode> body(Operation operation) {
        JsonNode said = contract.job().requests().get(operation.id());
        Optional<JsonNode> body = said == null ? documented(operation) : Optional.of(said.deepCopy());
        Optional<String> choice = operation
                .variant()
                .filter(variant -> variant.place().in() == Place.In.BODY)
                .map(variant -> variant.place().name());
        if (choice.isPresent()) {
            return Optional.of(with(
                    operation,
                    body.orElseGet(JsonNodeFactory.instance::objectNode),
                    choice.get(),
                    operation.variant().orElseThrow().value()));
        }
        return body.map(whole -> firstPage(operation, whole));
    }

    /**
     * A value for a parameter: what the model says, else an example of the document, else one made from the schema; of a
     * list its first item, which all styles write alike.
     */
    public JsonNode value(Parameter parameter) {
        String said = contract.job().parameters().get(parameter.name());
        if (said != null) {
            return JsonNodeFactory.instance.textNode(said);
        }
        JsonNode value = parameter.example().isMissingNode() ? examples.of(parameter.schema()) : parameter.example();
        return value.isArray()
                ? value.isEmpty() ? examples.of(parameter.schema().path("items")) : value.path(0)
                : value;
    }

    private Optional<JsonNode> documented(Operation operation) {
        return Content.of(operation.requestBody())
                .filter(content -> !content.isText())
                .map(content -> fitting(content.example(), content.media().path("schema"))
                        .deepCopy());
    }

    /** An example; one that is made where there is none, or where it does not fit its schema and the made one does. */
    private JsonNode fitting(Optional<JsonNode> example, JsonNode schema) {
        SchemaCheck check = new SchemaCheck(contract.openApi());
        if (example.isPresent()
                && (schema.isMissingNode()
                        || check.misfits(schema, example.get()).isEmpty())) {
            return example.get();
        }
        JsonNode made = examples.of(schema);
        return example.filter(each -> !check.misfits(schema, made).isEmpty()).orElse(made);
    }

    private JsonNode firstPage(Operation operation, JsonNode body) {
        Paging paging = contract.job().pages().get(operation.id());
        if (paging != null && body instanceof ObjectNode object) {
            paging.sent().filter(Requests::isMember).ifPresent(place -> BodyMembers.remove(object, place.name()));
            paging.size()
                    .sent()
                    .filter(Requests::isMember)
                    .ifPresent(place -> BodyMembers.remove(object, place.name()));
        }
        return body;
    }

    private static boolean isMember(Place place) {
        return place.in() == Place.In.BODY;
    }

    /** A body with a value at a place, of the type that the document has for it. */
    public JsonNode with(Operation operation, JsonNode body, String pointer, String value) {
        ObjectNode changed =
                body instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        Set<String> types = schemas.types(operation.requestSchema(), pointer);
        JsonNodeFactory json = JsonNodeFactory.instance;
        BodyMembers.put(
                changed,
                pointer,
                types.contains("boolean")
                        ? json.booleanNode(Boolean.parseBoolean(value))
                        : (types.contains("integer") || types.contains("number")) && value.matches("-?\\d{1,18}")
                                ? json.numberNode(Long.parseLong(value))
                                : json.textNode(value));
        return changed;
    }
}
