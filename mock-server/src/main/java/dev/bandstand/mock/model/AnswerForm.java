package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.spec.body.Template;
import dev.bandstand.spec.contract.Content;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.SuccessAnswer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The form that the document gives the answers of an operation.
 *
 * @param own the answer that the model has for the operation, if it has one
 */
record AnswerForm(Operation operation, @Nullable SuccessAnswer own, Bodies bodies) {

    /** An example of the body; null when there is none. */
    @Nullable JsonNode example(int status) {
        return Content.of(operation.response(status))
                .flatMap(Content::example)
                .orElseGet(() -> bodies.example(operation.responseSchema(status)));
    }

    /** The text of an answer that is no JSON: what the model says, else an example; null when there is no text. */
    @Nullable JsonNode text(int status, Function<String, JsonNode> values) {
        return Content.of(operation.response(status))
                .filter(Content::isText)
                .filter(content -> own == null || own.body() == null)
                .map(content -> content.example()
                        .map(example -> Template.render(example, values, false))
                        .orElseGet(() -> bodies.example(content.media().path("schema"))))
                .orElse(null);
    }

    /** An answer with the media type that the document has for it. */
    ModelAnswer answer(int status, @Nullable JsonNode body, Map<String, String> headers) {
        Optional<Content> content = Content.of(operation.response(status));
        if (body == null || content.isEmpty() || content.get().type().equals("application/json")) {
            return new ModelAnswer(status, body, headers);
        }
        Map<String, String> typed = new HashMap<>(headers);
        typed.putIfAbsent("Content-Type", content.get().type());
        boolean bytes = content.get().isText() && body.isTextual();
        return new ModelAnswer(status, bytes ? body.asText().getBytes(StandardCharsets.UTF_8) : body, typed);
    }

    /** The members of a list's answer beside the list. */
    ObjectNode listBase(int status) {
        JsonNode base = own != null && own.body() != null
                ? Template.render(own.body(), name -> JsonNodeFactory.instance.nullNode(), false)
                : bodies.example(operation.responseSchema(status));
        return base instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }
}
