package dev.bandstand.kit.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares a recorded answer with one of this server, ids and moments masked. */
final class AnswerComparison {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 500;

    /** Headers that tell of the connection, the server or the moment, not of the contract. */
    private static final Set<String> TRANSPORT = Set.of(
            "connection",
            "content-encoding",
            "content-length",
            "date",
            "etag",
            "keep-alive",
            "server",
            "set-cookie",
            "transfer-encoding",
            "vary",
            "via");

    private final RecordedCall call;
    private final List<Difference> found = new ArrayList<>();

    private AnswerComparison(RecordedCall call) {
        this.call = call;
    }

    /** The differences of two answers, both in the words of the recording. */
    static List<Difference> of(RecordedCall call, RecordedCall.Answer recorded, RecordedCall.Answer here) {
        AnswerComparison comparison = new AnswerComparison(call);
        if (recorded.status() != here.status()) {
            comparison.add("status", "", String.valueOf(recorded.status()), String.valueOf(here.status()));
        }
        recorded.headers().forEach((name, value) -> comparison.header(name, value, here.headers()));
        comparison.body("", json(Masks.masked(recorded.body())), json(Masks.masked(here.body())));
        return comparison.found;
    }

    /** A body as JSON; text that is not JSON stands for itself. */
    static JsonNode json(String body) {
        if (body.isEmpty()) {
            return MissingNode.getInstance();
        }
        try {
            JsonNode tree = JSON.readTree(body);
            return tree.isNull() ? MissingNode.getInstance() : tree; // recordings write null for no body
        } catch (IOException notJson) {
            return TextNode.valueOf(body);
        }
    }

    private void header(String name, String value, Map<String, String> here) {
        if (TRANSPORT.contains(name) || name.startsWith("access-control-")) {
            return;
        }
        String other = here.getOrDefault(name, "");
        if (!plain(name, value).equals(plain(name, other))) {
            add("header " + name, "", value, other.isEmpty() ? "nothing" : other);
        }
    }

    private static String plain(String name, String value) {
        return switch (name) {
            case "location" -> value.isEmpty() ? value : URI.create(value).getRawPath();
            case "content-type" -> value.replace(" ", "").toLowerCase(Locale.ROOT);
            default -> Masks.masked(value);
        };
    }

    private void body(String place, JsonNode recorded, JsonNode here) {
        if (recorded.isObject() && here.isObject()) {
            Set<String> names = new TreeSet<>();
            recorded.fieldNames().forEachRemaining(names::add);
            here.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> body(place + "/" + name, recorded.path(name), here.path(name)));
        } else if (recorded.isArray() && here.isArray()) {
            for (int at = 0; at < Math.max(recorded.size(), here.size()); at++) {
                body(place + "/" + at, recorded.path(at), here.path(at));
            }
        } else if (!recorded.equals(here)) {
            add("body", place, written(recorded), written(here));
        }
    }

    private void add(String part, String place, String recorded, String here) {
        found.add(new Difference(call, part, place, recorded, here));
    }

    private static String written(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
