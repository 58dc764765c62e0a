package dev.bandstand.spec.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractFault;
import dev.bandstand.spec.contract.Ids;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.Lines;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Parameter;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the requests that a contract makes and its document does not allow. Such a request is one that nobody wrote down:
 * it was made from a schema whose pattern or format no made-up value meets.
 */
public final class RequestLint {

    private final Contract contract;
    private final SchemaCheck schemas;

    private RequestLint(Contract contract) {
        this.contract = contract;
        this.schemas = new SchemaCheck(contract.openApi());
    }

    /** The requests of a contract that do not fit, at most one for each body and parameter. */
    public static List<ContractFault> faults(Contract contract) {
        return new RequestLint(contract).faults();
    }

    private List<ContractFault> faults() {
        List<ContractFault> faults = new ArrayList<>();
        contract.job().operations().forEach((id, kind) -> {
            if (kind != OperationKind.OTHER) {
                OpenApi.Operation operation = contract.operation(id);
                body(faults, operation);
                operation.parameters().forEach(each -> parameter(faults, operation, each));
            }
        });
        job().id().chosen().ifPresent(place -> chosen(faults, place));
        return faults;
    }

    /** The ids that the kit chooses for its jobs are those of the form. */
    private void chosen(List<ContractFault> faults, Place place) {
        OpenApi.Operation submit = contract.submit();
        List<JsonNode> allowed = place.in() == Place.In.BODY
                ? new Schemas(contract.openApi()).at(submit.requestSchema(), place.name())
                : submit.parameter(place).map(Parameter::schema).stream().toList();
        boolean fits = allowed.isEmpty()
                || allowed.stream()
                        .anyMatch(schema -> schemas.misfits(schema, id()).isEmpty());
        if (!fits) {
            add(
                    faults,
                    "/id/form",
                    "an id such as %s does not fit the %s of %s: %s; write another form"
                            .formatted(
                                    id().asText(),
                                    place,
                                    submit.id(),
                                    schemas.misfits(allowed.getFirst(), id())
                                            .getFirst()
                                            .message()));
        }
    }

    private JsonNode id() {
        String id = job().id().render("00000000-0000-4000-8000-000000000001", 1);
        return job().id().isNumber()
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(id))
                : JsonNodeFactory.instance.textNode(id);
    }

    private void body(List<ContractFault> faults, OpenApi.Operation operation) {
        JsonNode schema = operation.requestSchema();
        Optional<JsonNode> body = new Requests(contract).body(operation);
        if (schema.isMissingNode() || body.isEmpty()) {
            return;
        }
        boolean said = job().requests().containsKey(operation.id());
        schemas.misfits(schema, named(operation, body.get())).stream()
                .limit(1)
                .forEach(misfit -> add(
                        faults,
                        Lines.at(said ? "requests" : "operations", operation.id()),
                        "the request body of %s does not fit its schema: %s %s%s"
                                .formatted(
                                        operation.id(),
                                        misfit.pointer(),
                                        misfit.message(),
                                        said ? "" : "; write a valid one under requests")));
    }

    private void parameter(List<ContractFault> faults, OpenApi.Operation operation, Parameter parameter) {
        Place place = new Place(parameter.in(), parameter.name());
        boolean sent = job().id().sent().contains(place)
                || job().id().chosen().filter(place::equals).isPresent()
                || parameter.name().equalsIgnoreCase(job().caller().name());
        String set = job().parameters().get(parameter.name());
        if (sent || !(parameter.required() || set != null)) {
            return;
        }
        JsonNode value = new Requests(contract).value(parameter);
        if (!value.isTextual() || (set != null && !isText(parameter.schema()))) {
            return; // the schema of a number speaks of the number, not of its text
        }
        JsonNode schema = parameter.schema().path("type").asText().equals("array")
                ? parameter.schema().path("items")
                : parameter.schema();
        schemas.misfits(schema, value).stream()
                .limit(1)
                .forEach(misfit -> add(
                        faults,
                        set == null ? Lines.at("operations", operation.id()) : Lines.at("parameters", parameter.name()),
                        "the parameter %s of %s does not fit its schema: %s; write a valid one under parameters"
                                .formatted(parameter.name(), operation.id(), misfit.message())));
    }

    private static boolean isText(JsonNode schema) {
        return schema.path("type").asText().equals("string");
    }

    private JsonNode named(OpenApi.Operation operation, JsonNode body) {
        boolean submits = operation.id().equals(contract.submit().id());
        Optional<Place> named = (submits ? job().id().chosen() : Ids.sentTo(job(), contract.openApi(), operation))
                .filter(place -> place.in() == Place.In.BODY);
        if (named.isPresent() && body instanceof ObjectNode object) {
            BodyMembers.put(object, named.get().name(), id());
        }
        return body;
    }

    private void add(List<ContractFault> faults, String place, String reason) {
        Lines lines = job().lines();
        boolean known = faults.stream().anyMatch(each -> each.reason().equals(reason));
        if (!known) {
            faults.add(new ContractFault(lines.file(), lines.of(place), reason));
        }
    }

    private JobModel job() {
        return contract.job();
    }
}
