package dev.bandstand.mock.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.nemo.model.NemoContract;
import dev.bandstand.mock.tam.model.TamContract;
import dev.bandstand.spec.body.RequestQuery;
import dev.bandstand.spec.body.Requests;
import dev.bandstand.spec.contract.Caller;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.Ids;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OpenApi.Parameter;
import dev.bandstand.spec.contract.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first calls that a user can send to a contract, as commands for a shell.
 *
 * @param address where the mock listens
 * @param key the key of the caller
 */
record FirstCalls(String address, String key) {

    private static final String JOB = "JOB_ID";
    private static final String NEMO_JOB =
            "{\"name\": \"my-job\", \"source\": \"me\", \"spec\": {}, \"platform_spec\": {\"steps\": [{\"name\": \"train\","
                    + " \"executor\": {\"provider\": \"subprocess\", \"command\": [\"true\"]}}]}}";

    /** The calls of some contracts; those of the first contract that ships when none was asked for. */
    List<String> of(List<String> contracts) {
        return contracts.isEmpty()
                ? tam()
                : contracts.stream().flatMap(name -> of(name).stream()).toList();
    }

    private List<String> of(String name) {
        return switch (name) {
            case TamContract.NAME -> tam();
            case NemoContract.NAME -> nemo();
            default -> folder(Contract.trusted(ContractSource.named(name)));
        };
    }

    private List<String> tam() {
        String build = address + "/api/v1/tam/build";
        String caller = " -H 'X-API-Key: %s'".formatted(key);
        return List.of(
                "curl " + build + caller + json("{\"query\": \"cloud observability\"}"),
                "curl " + build + "/" + JOB + caller,
                "curl -X POST " + build + "/" + JOB + "/pause" + caller);
    }

    private List<String> nemo() {
        String jobs = address + "/apis/jobs/v2/workspaces/default/jobs";
        return List.of(
                "curl " + jobs + json(NEMO_JOB), "curl " + jobs + "/my-job", "curl -X POST " + jobs + "/my-job/pause");
    }

    private List<String> folder(Contract contract) {
        return List.of(call(contract, contract.submit()), call(contract, contract.observe()));
    }

    private String call(Contract contract, Operation operation) {
        Map<String, String> path = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in() == Place.In.PATH) {
                path.put(parameter.name(), value(contract, parameter));
            }
        }
        Optional<Place> named = Ids.sentTo(contract.job(), contract.openApi(), operation);
        List<String> query = new ArrayList<>();
        named(named, Place.In.QUERY).ifPresent(name -> query.add(name + "=" + JOB));
        RequestQuery.of(contract, operation).ifPresent(query::add);
        String url = address
                + Ids.path(operation, named(named, Place.In.PATH).orElse(""), JOB, path)
                + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return "curl" + method(operation) + " " + caller(contract.job().caller(), url) + body(contract, operation);
    }

    private static Optional<String> named(Optional<Place> job, Place.In in) {
        return job.filter(place -> place.in() == in).map(Place::name);
    }

    /** Its own name for a text that can be anything, so that it is seen what belongs there. */
    private static String value(Contract contract, Parameter parameter) {
        JsonNode schema = parameter.schema();
        boolean anyText = schema.path("type").asText("string").equals("string")
                && Stream.of("format", "pattern", "enum", "minLength", "maxLength", "example")
                        .noneMatch(schema::has)
                && parameter.example().isMissingNode()
                && !contract.job().parameters().containsKey(parameter.name());
        return anyText
                ? parameter.name()
                : new Requests(contract).value(parameter).asText();
    }

    private static String method(Operation operation) {
        boolean plain = operation.method().equals("GET")
                || (operation.method().equals("POST")
                        && !operation.requestSchema().isMissingNode());
        return plain ? "" : " -X " + operation.method();
    }

    /** The URL, with the key of the caller where the contract wants it. */
    private String caller(Caller caller, String url) {
        String quoted = url.contains("?") ? "'" + url + "'" : url;
        return switch (caller.by()) {
            case NONE -> quoted;
            case BASIC -> "%s -u '%s:'".formatted(quoted, key);
            case HEADER -> "%s -H '%s: %s'".formatted(quoted, caller.name(), (caller.scheme() + " " + key).strip());
            case QUERY -> "'%s%s%s=%s'".formatted(url, url.contains("?") ? "&" : "?", caller.name(), key);
            case COOKIE -> "%s -b '%s=%s'".formatted(quoted, caller.name(), key);
        };
    }

    private static String body(Contract contract, Operation operation) {
        if (operation.requestSchema().isMissingNode()) {
            return "";
        }
        Requests requests = new Requests(contract);
        Optional<String> named = operation.id().equals(contract.submit().id())
                ? Optional.empty()
                : named(Ids.sentTo(contract.job(), contract.openApi(), operation), Place.In.BODY);
        return requests.body(operation)
                .map(body -> named.map(pointer -> requests.with(operation, body, pointer, JOB))
                        .orElse(body))
                .map(JsonNode::toString)
                .map(FirstCalls::json)
                .orElse("");
    }

    private static String json(String body) {
        return " -H 'Content-Type: application/json' -d '%s'".formatted(body.replace("'", "'\\''"));
    }
}
