package dev.bandstand.kit.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.bandstand.spec.contract.OpenApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paths of the operations of a contract, as its OpenAPI document says. */
public final class Addresses {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final Map<String, Place> places;

    private Addresses(Map<String, Place> places) {
        this.places = Collections.unmodifiableMap(places);
    }

    /** An operation and the path parameters of a request that addresses it. */
    public record Match(String operationId, Map<String, String> parameters) {}

    private record Place(String method, String template, Pattern pattern) {}

    /**
     * The operations of a contract that ships with Bandstand.
     *
     * @throws IllegalArgumentException when there is no such contract
     */
    public static Addresses of(String contract) {
        String resource = document(contract);
        try (InputStream in = Addresses.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no contract called \"%s\".".formatted(contract));
            }
            return new Addresses(places(new YAMLMapper().readTree(in).path("paths")));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** The operations of a document, under the path of its first server. */
    public static Addresses of(OpenApi document) {
        Map<String, Place> places = new LinkedHashMap<>();
        document.all().forEach(each -> places.put(each.id(), place(each.method(), each.template())));
        return new Addresses(places);
    }

    static String document(String contract) {
        return "/contracts/%s/openapi.yaml".formatted(contract);
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
    public Optional<Match> match(String method, String path) {
        for (Map.Entry<String, Place> entry : places.entrySet()) {
            Matcher matcher = entry.getValue().pattern().matcher(path);
            if (entry.getValue().method().equals(method) && matcher.matches()) {
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

    private static Map<String, Place> places(JsonNode paths) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    places.put(
                            operation.getValue().path("operationId").asText(),
                            place(operation.getKey(), path.getKey()));
                }
            }
        }
        return places;
    }

    private static Place place(String method, String template) {
        List<String> parts = new ArrayList<>();
        for (String part : PARAMETER.split(template, -1)) {
            parts.add(Pattern.quote(part));
        }
        return new Place(method.toUpperCase(Locale.ROOT), template, Pattern.compile(String.join("([^/]+)", parts)));
    }
}
