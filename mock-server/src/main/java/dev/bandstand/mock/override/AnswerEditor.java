package dev.bandstand.mock.override;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.edit.MergePatch;
import dev.bandstand.mock.message.RawResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes one answer, and tells in words what it changed. */
public final class AnswerEditor {

    private static final Set<Integer> BODILESS = Set.of(204, 304);
    private static final String TYPE = "Content-Type";

    private final List<String> effects = new ArrayList<>();
    private final AnswerChange change;

    public AnswerEditor(AnswerChange change) {
        this.change = change;
    }

    /** The changes, in a few words. */
    public String effect() {
        if (!change.delay().isZero()) {
            effects.add(String.format(Locale.ROOT, "delay %d ms", change.delay().toMillis()));
        }
        return String.join(", ", effects) + (change.performs() ? "" : ", in place of the operation");
    }

    /** The answer as it is sent, but for its delay. */
    public RawResponse edited(RawResponse answer) {
        RawResponse changed = withBody(withStatus(answer));
        for (Map.Entry<String, Optional<String>> header : change.headers().entrySet()) {
            changed = header.getValue().isPresent()
                    ? changed.withHeader(header.getKey(), header.getValue().get())
                    : changed.withoutHeader(header.getKey());
            effects.add("header " + header.getKey());
        }
        return BODILESS.contains(changed.status())
                ? changed.withBody(new byte[0]).withoutHeader(TYPE)
                : changed;
    }

    private RawResponse withStatus(RawResponse answer) {
        change.status().ifPresent(status -> effects.add("status " + status));
        return answer.withStatus(change.status().orElse(answer.status()));
    }

    private RawResponse withBody(RawResponse answer) {
        RawResponse replaced = change.body()
                .map(answer::withJson)
                .or(() -> change.text().map(text -> text(answer, text)))
                .orElse(answer);
        if (change.replacesBody()) {
            effects.add("body");
        }
        if (change.patch().isEmpty() && change.set().isEmpty()) {
            return replaced;
        }
        Optional<JsonNode> document = document(replaced.body());
        if (document.isEmpty()) {
            effects.add("no patch, because the body is not JSON");
            return replaced;
        }
        return replaced.withBody(JsonCodec.bytes(patched(document.get())));
    }

    private static RawResponse text(RawResponse answer, String text) {
        return answer.withBody(text.getBytes(StandardCharsets.UTF_8)).withHeader(TYPE, "text/plain; charset=utf-8");
    }

    private JsonNode patched(JsonNode document) {
        JsonNode merged =
                change.patch().map(patch -> MergePatch.merged(document, patch)).orElse(document);
        change.patch().ifPresent(patch -> effects.add("patch"));
        change.set().forEach((path, value) -> {
            int places = path.set(merged, value);
            effects.add(
                    places == 0
                            ? "nothing at " + path.text()
                            : String.format(Locale.ROOT, "%s in %d", path.text(), places));
        });
        return merged;
    }

    private static Optional<JsonNode> document(byte[] body) {
        try {
            return Optional.of(
                    body.length == 0 ? JsonNodeFactory.instance.objectNode() : JsonCodec.MAPPER.readTree(body));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }
}
