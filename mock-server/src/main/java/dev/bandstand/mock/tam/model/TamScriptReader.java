package dev.bandstand.mock.tam.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.base.DurationSetting;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.edit.RowEdits;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a script from the section of a scenario. */
public final class TamScriptReader {

    private static final List<String> QUERIES = List.of("{query}", "{query} vendors", "companies offering {query}");

    private TamScriptReader() {}

    public static TamScript read(JsonNode section) {
        return new TamScript(
                DurationSetting.parse(section.path("queue").asText("0s")),
                DurationSetting.parse(section.path("settle").asText("500ms")),
                whole(section, "page-size", 100, 1),
                whole(section, "credits-per-company", 1, 0),
                section.path("credits-granted").asLong(1_000_000),
                elements(section.path("bands")).map(TamScriptReader::band).toList(),
                Optional.of(section.path("fails"))
                        .filter(node -> !node.isMissingNode())
                        .map(TamScriptReader::failure),
                false,
                false);
    }

    private static Band band(JsonNode node) {
        List<String> queries = node.has("queries")
                ? elements(node.path("queries")).map(JsonNode::asText).toList()
                : QUERIES;
        return new Band(
                node.path("label").asText(),
                queries,
                DurationSetting.parse(node.path("takes").asText()),
                whole(node, "companies", node.path("rows").size(), 0),
                whole(node, "skipped-cells", 0, 0),
                RowEdits.read(node));
    }

    private static FailurePoint failure(JsonNode node) {
        return new FailurePoint(
                node.has("on-pause") ? FailurePoint.ON_PAUSE : whole(node, "in-band", FailurePoint.IN_QUEUE, 0),
                node.path("after").asDouble(0.5),
                node.path("message").asText("The build stopped on an internal error."));
    }

    private static int whole(JsonNode node, String member, int otherwise, int least) {
        JsonNode value = node.path(member);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.asInt() < least) {
            throw new InvalidSetting(String.format(
                    Locale.ROOT, "%s must be a whole number of at least %d, not %s.", member, least, value));
        }
        return value.asInt();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
