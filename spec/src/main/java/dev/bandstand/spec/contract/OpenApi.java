package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** An OpenAPI document of version 3.0 or 3.1, in YAML or JSON. References are followed inside the document. */
public final class OpenApi {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private final String text;
    private final JsonNode document;
    private final Lines lines;
    private final BrokenReferences broken;
    private final List<ContractFault> otherwise;
    private final String basePath;
    private final List<Operation> operations;

    private OpenApi(String text, LocatedYaml file) {
        this.text = text;
        this.document = file.tree();
        this.lines = file.lines();
        DocumentParts.takeNotesOut(document);
        this.broken = BrokenReferences.takenOut(document, lines);
        List<ContractFault> read = new ArrayList<>(ClosedParts.loosened(document, lines));
        this.basePath = DocumentParts.basePath(document.path("servers").path(0));
        this.operations = operations(read);
        this.otherwise = List.copyOf(read);
    }

    private OpenApi(OpenApi other, List<Operation> operations) {
        this.text = other.text;
        this.document = other.document;
        this.lines = other.lines;
        this.broken = other.broken;
        this.otherwise = other.otherwise;
        this.basePath = other.basePath;
        this.operations = List.copyOf(operations);
    }

    /**
     * A value in a request that tells apart what several operations of one method and path do.
     *
     * @param place the member of the body or the parameter of the query
     * @param value its value, as text
     */
    public record Variant(Place place, String value) {

        /** The id of a variant of an operation. */
        public String of(String operationId) {
            return operationId + ":" + value;
        }

        /**
         * True when a request has the value.
         *
         * @param query finds a parameter of its query
         * @param body its body; missing when there is none
         */
        public boolean isIn(Function<String, Optional<String>> query, JsonNode body) {
            return place.in() == Place.In.QUERY
                    ? query.apply(place.name()).filter(value::equals).isPresent()
                    : body.at(place.name()).asText().equals(value);
        }
    }

    /**
     * One operation.
     *
     * @param id its operationId; method and path where the document gives none
     * @param method in capital letters
     * @param path as it stands in the document
     * @param template the path under the address of a server, with the path of the document's first server before it
     * @param parameters those of the path and its own, references followed
     * @param requestBody the request body, references followed; missing when there is none
     * @param responses by status code, {@code 4XX} or {@code default}, references followed
     * @param variant the value in a request that makes it one to this operation, where others have its method and path
     */
    public record Operation(
            String id,
            String method,
            String path,
            String template,
            List<Parameter> parameters,
            JsonNode requestBody,
            Map<String, JsonNode> responses,
            Optional<Variant> variant) {

        private Operation as(Variant chosen) {
            return new Operation(
                    chosen.of(id), method, path, template, parameters, requestBody, responses, Optional.of(chosen));
        }

        /** True for a path that is one of this operation, under whatever method. */
        public boolean matches(String path) {
            return path.matches(template.replaceAll("\\{[^}]+}", "[^/]+"));
        }

        /** The schema of the JSON request body; missing when there is none. */
        public JsonNode requestSchema() {
            return DocumentParts.jsonSchema(requestBody);
        }

        /** The documented status codes, lowest first; ranges such as 4XX are left out. */
        public List<Integer> statuses() {
            return responses.keySet().stream()
                    .filter(code -> code.matches("\\d{3}"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }

        /** Returns the documented response for a status code: its own, that of its range, or the default; missing when there is none. */
        public JsonNode response(int status) {
            for (String key : List.of(String.valueOf(status), status / 100 + "XX", status / 100 + "xx", "default")) {
                if (responses.containsKey(key)) {
                    return responses.get(key);
                }
            }
            return MissingNode.getInstance();
        }

        /** The schema of the JSON answer with a status code; missing when there is none. */
        public JsonNode responseSchema(int status) {
            return DocumentParts.jsonSchema(response(status));
        }

        /** The parameter of a name, if it has one. */
        public Optional<Parameter> parameter(Place place) {
            return parameters.stream()
                    .filter(each -> each.in() == place.in()
                            && (each.in() == Place.In.HEADER
                                    ? each.name().equalsIgnoreCase(place.name())
                                    : each.name().equals(place.name())))
                    .findFirst();
        }
    }

    /**
     * A parameter of an operation.
     *
     * @param schema references at its top followed
     * @param example an example that the document gives; missing when it gives none
     */
    public record Parameter(Place.In in, String name, boolean required, JsonNode schema, JsonNode example) {}

    /**
     * Reads a document.
     *
     * @param file what it is called in complaints
     * @throws ContractError when it is no OpenAPI document of version 3.0 or 3.1
     */
    public static OpenApi read(String file, String text) {
        LocatedYaml yaml = LocatedYaml.read(file, text);
        String version = yaml.tree().path("openapi").asText("");
        if (!version.startsWith("3.0") && !version.startsWith("3.1")) {
            String found = version.isEmpty() ? "it has no member openapi" : "it says " + version;
            throw new ContractError(List.of(new ContractFault(
                    file,
                    yaml.lines().of("/openapi"),
                    "an OpenAPI document of version 3.0 or 3.1 is expected; " + found)));
        }
        return new OpenApi(text, yaml);
    }

    /**
     * The same document, in which operations that do several things are several operations. What is left of one stands
     * behind its variants: it takes the requests that are for none of them.
     *
     * @param variants by operation id
     */
    OpenApi split(Map<String, List<Variant>> variants) {
        return variants.isEmpty()
                ? this
                : new OpenApi(
                        this,
                        operations.stream()
                                .flatMap(each -> Stream.concat(
                                        variants.getOrDefault(each.id(), List.of()).stream()
                                                .map(each::as),
                                        Stream.of(each)))
                                .toList());
    }

    /** The document as it was read. */
    public String text() {
        return text;
    }

    /** The whole document. */
    public JsonNode document() {
        return document;
    }

    /** The lines of its parts. */
    public Lines lines() {
        return lines;
    }

    /** True for version 3.0, whose schemas are no plain JSON Schemas. */
    public boolean isVersion30() {
        return document.path("openapi").asText().startsWith("3.0");
    }

    /** The path of the document's first server, without a slash at its end; empty when it has none. */
    public String basePath() {
        return basePath;
    }

    /** The operations, in the order of the document. */
    public List<Operation> all() {
        return operations;
    }

    /** The operation of an id. */
    public Optional<Operation> operation(String id) {
        return operations.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** A node with its reference followed. */
    public JsonNode resolved(JsonNode node) {
        return DocumentParts.followed(document, node);
    }

    /**
     * Parts of the document that cannot be read as they are written: references that lead nowhere, which are left out,
     * schemas that forbid each other's members, which are read as one, and ids of operations that are there twice.
     */
    public List<ContractFault> doubts() {
        return Stream.concat(broken.all().stream(), otherwise.stream()).toList();
    }

    /** References in an operation, and in what it refers to, that lead nowhere and are left out. */
    List<ContractFault> broken(Operation operation) {
        String item = Lines.at("paths", operation.path());
        String at = DocumentParts.target(document.at(item)).orElse(item);
        return broken.metFrom(
                List.of(at + "/parameters", at + "/" + operation.method().toLowerCase(Locale.ROOT)));
    }

    private List<Operation> operations(List<ContractFault> doubts) {
        Map<String, Operation> all = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode item = DocumentParts.followed(document, path.getValue());
            for (Map.Entry<String, JsonNode> member : item.properties()) {
                String method = member.getKey();
                if (METHODS.contains(method)) {
                    String unnamed = method.toUpperCase(Locale.ROOT) + " " + path.getKey();
                    String id = member.getValue().path("operationId").asText(unnamed);
                    String own = all.containsKey(id) ? unnamed : id;
                    if (!own.equals(id)) {
                        doubts.add(new ContractFault(
                                lines.file(),
                                lines.of(Lines.at("paths", path.getKey(), method, "operationId")),
                                "another operation has the operationId %s, too; this one is called %s"
                                        .formatted(id, own)));
                    }
                    all.put(own, operation(own, path.getKey(), item, method));
                }
            }
        }
        return List.copyOf(all.values());
    }

    private Operation operation(String id, String path, JsonNode item, String method) {
        JsonNode operation = item.path(method);
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        item.path("parameters").forEach(each -> put(parameters, each));
        operation.path("parameters").forEach(each -> put(parameters, each));
        Map<String, JsonNode> responses = new LinkedHashMap<>();
        operation
                .path("responses")
                .properties()
                .forEach(each -> responses.put(each.getKey(), DocumentParts.followed(document, each.getValue())));
        return new Operation(
                id,
                method.toUpperCase(Locale.ROOT),
                path,
                basePath + path,
                List.copyOf(parameters.values()),
                DocumentParts.followed(document, operation.path("requestBody")),
                responses,
                Optional.empty());
    }

    private void put(Map<String, Parameter> parameters, JsonNode node) {
        DocumentParts.parameter(document, DocumentParts.followed(document, node))
                .ifPresent(each -> parameters.put(each.in() + " " + each.name(), each));
    }
}
