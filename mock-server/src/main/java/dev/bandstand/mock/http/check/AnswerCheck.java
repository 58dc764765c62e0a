package dev.bandstand.mock.http.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.http.exchange.Outgoing;
import dev.bandstand.mock.journal.RecordedMessage;
import dev.bandstand.mock.violation.Pydantic;
import dev.bandstand.mock.violation.Violation;
import dev.bandstand.spec.contract.Content;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Holds the answers of one operation against the contract: what is documented, by status. */
record AnswerCheck(Map<String, Documented> documented) {

    private static final List<Object> BODY = List.of("body");

    AnswerCheck {
        documented = new TreeMap<>(documented);
    }

    /**
     * The documented content of an answer with a status.
     *
     * @param types the media types of bodies; none when nothing is said about a body
     * @param json what JSON bodies are like, if that is said
     */
    record Documented(List<String> types, Optional<Schema> json) {

        Documented {
            types = List.copyOf(types);
        }
    }

    /** Returns the faults of an answer; a status of zero means that there is no answer. */
    List<String> faults(int status, RecordedMessage answer) {
        if (status == Outgoing.CUT) {
            return List.of("none came, the connection was cut");
        }
        Documented expected = documented(status);
        if (expected == null) {
            String known = String.join(", ", documented.keySet());
            return List.of(String.format(Locale.ROOT, "status %d is not documented here, only %s", status, known));
        }
        return expected.types().isEmpty() ? List.of() : body(expected, answer);
    }

    /** The documentation of a status: of the status itself, of its range, or the default. */
    private @Nullable Documented documented(int status) {
        Documented exact = documented.get(String.valueOf(status));
        Documented range = exact == null ? documented.get(status / 100 + "XX") : exact;
        return range == null ? documented.get("default") : range;
    }

    private static List<String> body(Documented expected, RecordedMessage answer) {
        if (answer.size() == 0) {
            return List.of("the body is missing");
        }
        String type = answer.header("Content-Type").map(AnswerCheck::mediaType).orElse("no media type");
        if (!expected.types().contains(type)) {
            return List.of("the body is %s, documented is %s".formatted(type, String.join(" or ", expected.types())));
        }
        return Content.isJson(type) && answer.whole()
                ? expected.json().map(schema -> json(schema, answer.body())).orElse(List.of())
                : List.of();
    }

    private static List<String> json(Schema schema, byte[] body) {
        try {
            JsonNode tree = JsonCodec.MAPPER.readTree(body);
            return Pydantic.violations(schema, tree, BODY).stream()
                    .map(Violation::sentence)
                    .toList();
        } catch (IOException broken) {
            return List.of("the body is not JSON");
        }
    }

    private static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
