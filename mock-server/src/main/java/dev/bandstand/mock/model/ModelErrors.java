package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.core.Api;
import dev.bandstand.mock.message.Header;
import dev.bandstand.mock.message.RawResponse;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.spec.body.Template;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ErrorModel;
import dev.bandstand.spec.contract.ErrorModel.ErrorAnswer;
import dev.bandstand.spec.contract.ErrorModel.Kind;
import dev.bandstand.spec.contract.JobModel;
import dev.bandstand.spec.contract.Lines;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.Schemas;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Tells errors as a contract tells them.
 *
 * @param schemas reads the schemas of its document
 * @param operation whose errors they are; empty where a request is for none
 */
record ModelErrors(String contract, JobModel model, Schemas schemas, Optional<Operation> operation)
        implements Api.ErrorStyle.Own {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static ModelErrors of(Contract contract) {
        return new ModelErrors(contract.name(), contract.job(), new Schemas(contract.openApi()), Optional.empty());
    }

    /** The errors of one operation, in the words that the document has for it. */
    ModelErrors by(Operation one) {
        return new ModelErrors(contract, model, schemas, Optional.of(one));
    }

    @Override
    public int invalidStatus() {
        return model.errors().answer(Kind.INVALID).status();
    }

    /** An error of the server around the contract, such as an unknown path, in the form of the contract. */
    @Override
    public RawResponse error(int status, String detail, List<Object> place) {
        ErrorAnswer answer = model.errors().answers().values().stream()
                .filter(each -> each.status() == status && !place.isEmpty() == isInvalid(each))
                .findFirst()
                .orElse(model.errors().answer(Kind.OTHER));
        Map<String, JsonNode> values = new HashMap<>(answer.members());
        if (place.size() > 1) {
            values.putIfAbsent("param", JSON.textNode(String.valueOf(place.getLast())));
        }
        return response(status, detail, values, place);
    }

    /** One kind of error about a job. */
    RawResponse error(Kind kind, Policies policies, Map<String, String> words) {
        ErrorAnswer answer = model.errors().answer(kind).in(words.getOrDefault("state", ""));
        int status = answer.policy()
                .map(key -> Integer.parseInt(ModelPolicy.effect(contract, model, policies, key)))
                .orElse(answer.status());
        Map<String, JsonNode> values = new HashMap<>();
        words.forEach((name, word) -> values.put(name, JSON.textNode(word)));
        Map<String, JsonNode> members = new HashMap<>();
        answer.members().forEach((name, member) -> members.put(name, filled(member, values)));
        values.putAll(members);
        String message = Template.render(answer.message(), name -> values.getOrDefault(name, NullNode.getInstance()));
        return response(status, message, values, List.of("body"));
    }

    private static JsonNode filled(JsonNode template, Map<String, JsonNode> words) {
        return Template.render(template, name -> words.getOrDefault(name, NullNode.getInstance()), false);
    }

    private boolean isInvalid(ErrorAnswer answer) {
        return answer.equals(model.errors().answer(Kind.INVALID));
    }

    private RawResponse response(int status, String message, Map<String, JsonNode> values, List<Object> place) {
        ErrorModel errors = model.errors();
        Map<String, JsonNode> all = new HashMap<>(values);
        all.put("message", JSON.textNode(message));
        all.put("status", JSON.numberNode(status));
        all.putIfAbsent("title", JSON.textNode(HttpStatus.getMessage(status)));
        JsonNode body = switch (errors.style()) {
            case FASTAPI ->
                errors.lists().contains(status)
                        ? JSON.objectNode().set("detail", JSON.arrayNode().add(listed(message, place)))
                        : JSON.objectNode().put("detail", message);
            case PROBLEM -> problem(status, message, values);
            case TEMPLATE ->
                Template.render(
                        errors.body() == null ? JSON.objectNode() : errors.body(),
                        name -> all.getOrDefault(name, NullNode.getInstance()),
                        false);
        };
        operation.map(each -> each.responseSchema(status)).ifPresent(schema -> word(body, schema, ""));
        return RawResponse.json(status, body).withHeader("Content-Type", errors.mediaType());
    }

    /** A text that is none of those that the document allows at its place becomes the first of them. */
    private void word(JsonNode part, JsonNode schema, String pointer) {
        if (schema.isMissingNode() || !(part instanceof ObjectNode object)) {
            return;
        }
        for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
            String at = pointer + Lines.at(member.getKey());
            word(member.getValue(), schema, at);
            Set<String> words = member.getValue().isTextual() ? schemas.words(schema, at) : Set.of();
            if (!words.isEmpty() && !words.contains(member.getValue().textValue())) {
                object.put(member.getKey(), words.iterator().next());
            }
        }
    }

    /** An item of a list of what is wrong with a request, as FastAPI has it. */
    private static ObjectNode listed(String message, List<Object> place) {
        ObjectNode item = JSON.objectNode();
        place.forEach(each -> {
            if (each instanceof Number index) {
                item.withArray("loc").add(index.intValue());
            } else {
                item.withArray("loc").add(String.valueOf(each));
            }
        });
        return item.put("msg", message).put("type", "value_error");
    }

    private static ObjectNode problem(int status, String message, Map<String, JsonNode> values) {
        ObjectNode problem = JSON.objectNode();
        problem.put("type", "about:blank")
                .put("title", HttpStatus.getMessage(status))
                .put("status", status);
        values.forEach(problem::set);
        return problem.put("detail", message);
    }

    static Map<String, String> headers(RawResponse response) {
        Map<String, String> headers = new HashMap<>();
        for (Header each : response.headers()) {
            headers.put(each.name(), each.value());
        }
        return headers;
    }

    /** The word for a kind. */
    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
