package dev.bandstand.kit.target;

import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Queries;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.OpenApi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paths of the operations of a contract, as its OpenAPI document says. */
public final class Addresses {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final Map<String, Place> places;

    private Addresses(Map<String, Place> places) {
        this.places = Collections.unmodifiableMap(places);
    }

    /** An operation and the path parameters of a request that addresses it. */
    public record Match(String operationId, Map<String, String> parameters) {}

    private record Place(String method, String template, Pattern pattern, Optional<OpenApi.Variant> variant) {

        boolean takes(Exchange.Request request) {
            return variant.isEmpty()
                    || variant.get().isIn(name -> Queries.value(request.target(), name), request.json());
        }
    }

    /**
     * The operations of a contract that ships with Bandstand.
     *
     * @throws IllegalArgumentException when there is no such contract
     */
    public static Addresses of(String contract) {
        return of(Contract.shipped(contract).openApi());
    }

    /** The operations of a document, under the path of its first server. */
    public static Addresses of(OpenApi document) {
        Map<String, Place> places = new LinkedHashMap<>();
        document.all().forEach(each -> places.put(each.id(), place(each)));
        return new Addresses(places);
    }

    /** A call of an operation, its path parameters filled in. */
    public Call call(Actor actor, String operationId, Map<String, String> parameters, Optional<String> job) {
        Place place = Optional.ofNullable(places.get(operationId))
                .orElseThrow(() -> new IllegalArgumentException("The contract has no operation " + operationId));
        String path = PARAMETER
                .matcher(place.template())
                .replaceAll(name -> Matcher.quoteReplacement(Call.encoded(parameters.get(name.group(1)))));
        return new Call(actor, operationId, place.method(), path, Map.of(), null, job.orElse(null), null);
    }

    /** The operation that a request addresses. */
    public Optional<Match> match(Exchange.Request request) {
        String path = request.target().split("\\?", 2)[0];
        for (Map.Entry<String, Place> entry : places.entrySet()) {
            Matcher matcher = entry.getValue().pattern().matcher(path);
            if (entry.getValue().method().equals(request.method())
                    && matcher.matches()
                    && entry.getValue().takes(request)) {
                return Optional.of(new Match(entry.getKey(), parameters(entry.getValue(), matcher)));
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> parameters(Place place, Matcher values) {
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher names = PARAMETER.matcher(place.template());
        for (int group = 1; names.find(); group++) {
            parameters.put(names.group(1), values.group(group));
        }
        return parameters;
    }

    private static Place place(OpenApi.Operation operation) {
        List<String> parts = new ArrayList<>();
        for (String part : PARAMETER.split(operation.template(), -1)) {
            parts.add(Pattern.quote(part));
        }
        return new Place(
                operation.method(),
                operation.template(),
                Pattern.compile(String.join("([^/]+)", parts)),
                operation.variant());
    }
}
