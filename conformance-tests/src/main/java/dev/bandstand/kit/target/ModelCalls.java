package dev.bandstand.kit.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.spec.body.Requests;
import dev.bandstand.spec.contract.Content;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.Identity;
import dev.bandstand.spec.contract.Ids;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OpenApi.Parameter;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.derived.ContractFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Words the calls of a contract, with values for everything that it demands. */
public final class ModelCalls {

    private final ContractFacts facts;
    private final Requests requests;

    /** The calls of the contract of some facts. */
    public ModelCalls(ContractFacts facts) {
        this.facts = facts;
        this.requests = new Requests(facts.contract());
    }

    /** A valid submit; where the caller names its jobs, with an id that no job has had. */
    public Call submit(Actor actor) {
        Identity identity = contract().job().id();
        return of(
                actor,
                contract().submit(),
                identity.chosen()
                        .map(place -> identity.render(
                                UUID.randomUUID().toString(),
                                ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE))));
    }

    /** A submit that names a job that there is. */
    public Call submitAgain(Actor actor, String job) {
        return of(actor, contract().submit(), Optional.of(job));
    }

    /** A submit that the contract does not allow, where it has one. */
    public Optional<Call> invalid(Actor actor) {
        return contract()
                .job()
                .invalid()
                .map(body -> submit(actor).json(body.toString()).odd("the body is not as documented"));
    }

    /**
     * A call of an operation.
     *
     * @param job the job that it is about, or the id of the job that it asks for
     */
    public Call of(Actor actor, Operation operation, Optional<String> job) {
        Optional<Place> named = job.flatMap(id -> place(operation));
        Map<String, String> path = new LinkedHashMap<>();
        Map<String, String> headers = new LinkedHashMap<>();
        Map<String, String> query = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            boolean forJob = named.filter(place -> place.in() == parameter.in() && same(place, parameter))
                    .isPresent();
            boolean isKey = isKey(operation, parameter);
            if (forJob
                    || isKey
                    || parameter.required()
                    || contract().job().parameters().containsKey(parameter.name())) {
                String value = forJob
                        ? job.orElseThrow()
                        : isKey
                                ? UUID.randomUUID().toString()
                                : requests.value(parameter).asText();
                switch (parameter.in()) {
                    case PATH -> path.put(parameter.name(), Call.encoded(value));
                    case QUERY -> query.put(parameter.name(), value);
                    case HEADER -> headers.put(parameter.name(), value);
                    case COOKIE -> headers.put("Cookie", parameter.name() + "=" + value);
                    case BODY, URL -> throw new IllegalStateException("No parameter is in a body");
                }
            }
        }
        String key = contract().job().caller().name();
        headers.keySet().removeIf(key::equalsIgnoreCase);
        query.remove(key);
        @Nullable String body = body(operation, named, job);
        if (body != null) {
            Content.of(operation.requestBody())
                    .map(Content::type)
                    .filter(type -> !type.equals("application/json"))
                    .ifPresent(type -> headers.put("Content-Type", type));
        }
        Call call = new Call(
                actor,
                operation.id(),
                operation.method(),
                Ids.path(operation, "", "", path),
                headers,
                body,
                facts.kind(operation) == OperationKind.SUBMIT ? null : job.orElse(null),
                null);
        operation
                .variant()
                .filter(variant -> variant.place().in() == Place.In.QUERY)
                .ifPresent(variant -> query.put(variant.place().name(), variant.value()));
        for (Map.Entry<String, String> each : query.entrySet()) {
            call = call.query(each.getKey(), each.getValue());
        }
        return call;
    }

    private Optional<Place> place(Operation operation) {
        return facts.kind(operation) == OperationKind.SUBMIT
                ? contract().job().id().chosen()
                : Ids.sentTo(contract().job(), contract().openApi(), operation);
    }

    private boolean isKey(Operation operation, Parameter parameter) {
        return facts.kind(operation) == OperationKind.SUBMIT
                && contract()
                        .job()
                        .id()
                        .key()
                        .filter(place -> place.in() == parameter.in() && same(place, parameter))
                        .isPresent();
    }

    private static boolean same(Place place, Parameter parameter) {
        return place.in() == Place.In.HEADER
                ? place.name().equalsIgnoreCase(parameter.name())
                : place.name().equals(parameter.name());
    }

    private @Nullable String body(Operation operation, Optional<Place> named, Optional<String> job) {
        JsonNode schema = operation.requestSchema();
        boolean said = contract().job().requests().containsKey(operation.id())
                || operation.variant().isPresent();
        boolean inBody = named.filter(place -> place.in() == Place.In.BODY).isPresent();
        boolean demanded = operation.requestBody().path("required").asBoolean()
                || (!schema.isMissingNode()
                        && operation.id().equals(contract().submit().id()));
        if (!said && !inBody && !demanded) {
            return null;
        }
        Optional<JsonNode> body = requests.body(operation);
        if (inBody) {
            JsonNode whole = body.orElseGet(JsonNodeFactory.instance::objectNode);
            return requests.with(operation, whole, named.orElseThrow().name(), job.orElseThrow())
                    .toString();
        }
        return body.map(JsonNode::toString).orElse(schema.isMissingNode() && !demanded ? null : "{}");
    }

    /** The same call with a value at a place of its request. */
    public Call with(Call call, Operation operation, Place place, String value) {
        return switch (place.in()) {
            case QUERY -> call.query(place.name(), value);
            case BODY -> {
                JsonNode body = new Exchange.Request(call.method(), call.target(), call.headers(), call.body()).json();
                yield call.json(
                        requests.with(operation, body, place.name(), value).toString());
            }
            case PATH, HEADER, COOKIE, URL -> call.header(place.name(), value);
        };
    }

    private Contract contract() {
        return facts.contract();
    }
}
