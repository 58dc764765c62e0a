package dev.bandstand.mock.nemo.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.mock.base.DurationSetting;
import dev.bandstand.mock.base.InvalidSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a script from the section of a scenario. */
public final class NemoScriptReader {

    private static final int MOST_LINES = 1_000_000;

    private NemoScriptReader() {}

    /**
     * The script that a section describes; what it does not mention is as documented.
     *
     * @throws InvalidSetting when a value cannot be used
     */
    public static NemoScript read(JsonNode section) {
        return new NemoScript(
                section.path("manual").asBoolean(false),
                time(section, "scheduling", "5s"),
                time(section, "starting", "2s"),
                time(section, "working", "30s"),
                time(section, "stopping", "2s"),
                section.has("fails") ? failure(section.path("fails")) : null,
                section.has("silent-step") ? whole(section, "silent-step", 1, Integer.MAX_VALUE) : null,
                section.path("pause-ends-in").asText("paused").equals("error"),
                section.has("log-lines") ? whole(section, "log-lines", 0, MOST_LINES) : 25,
                Map.of(),
                output(section));
    }

    private static NemoScript.Failure failure(JsonNode node) {
        return new NemoScript.Failure(
                whole(node, "step", 1, Integer.MAX_VALUE),
                time(node, "after", "0s"),
                node.path("message").asText("The container ended with exit code 1"));
    }

    private static @Nullable OwnOutput output(JsonNode section) {
        List<OwnOutput.Line> logs = new ArrayList<>();
        section.path("logs")
                .forEach(line -> logs.add(new OwnOutput.Line(
                        line.path("step").asInt(1),
                        time(line, "after", "0s"),
                        line.path("message").asText())));
        List<OwnOutput.Result> results = new ArrayList<>();
        section.path("results").forEach(result -> results.add(result(result)));
        return logs.isEmpty() && results.isEmpty() ? null : new OwnOutput(logs, results);
    }

    /** A content that is no text is sent as JSON. */
    private static OwnOutput.Result result(JsonNode node) {
        String name = node.path("name").asText();
        JsonNode content = node.path("content");
        return new OwnOutput.Result(
                node.path("step").asInt(1),
                name,
                node.path("artifact-url").asText("fileset://results/" + name),
                content.isMissingNode() ? null : content.isTextual() ? content.asText() : content.toString());
    }

    private static Duration time(JsonNode node, String member, String otherwise) {
        return DurationSetting.parse(node.path(member).asText(otherwise));
    }

    private static int whole(JsonNode node, String member, int least, int most) {
        JsonNode value = node.path(member);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
            throw new InvalidSetting(String.format(
                    Locale.ROOT,
                    "%s must be a whole number from %d to %d, not %s.",
                    member,
                    least,
                    most,
                    value.isMissingNode() ? "missing" : value));
        }
        return value.asInt();
    }
}
