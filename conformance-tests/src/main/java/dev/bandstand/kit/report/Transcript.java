package dev.bandstand.kit.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.verdict.RunRecord;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.ScenarioResult.Ending;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The record of a run as lines of JSON: an opening line, one line for each entry of the trace, one for the ending of each
 * scenario, and a last line. Each is bound to the lines before it. Most answers repeat an earlier one word for word; of
 * those the line only tells the number of the first, as {@code bodyOf}.
 */
record Transcript(TranscriptOpening opening, RunRecord record) {

    /** The name of the file in a report's folder. */
    static final String FILE = "exchanges.ndjson";

    private static final String KIND = "entry";
    private static final String SAME_BODY = "bodyOf";
    private static final int SHORT = 80;

    private static final JsonMapper LINES = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addMixIn(Entry.class, EntryKinds.class)
            .addMixIn(Exchange.Reply.class, ReplyKinds.class)
            .addMixIn(Ending.class, EndingKinds.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Exchange.class, name = "exchange"),
        @JsonSubTypes.Type(value = Mark.class, name = "mark")
    })
    private interface EntryKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Exchange.Answered.class, name = "answered"),
        @JsonSubTypes.Type(value = Exchange.NoAnswer.class, name = "none")
    })
    private interface ReplyKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Ending.Held.class, name = "passed"),
        @JsonSubTypes.Type(value = Ending.Broke.class, name = "failed"),
        @JsonSubTypes.Type(value = Ending.Missing.class, name = "not-testable"),
        @JsonSubTypes.Type(value = Ending.Excluded.class, name = "not-applicable"),
        @JsonSubTypes.Type(value = Ending.Fault.class, name = "error")
    })
    private interface EndingKinds {}

    /** Writes it. */
    void write(Path file) throws IOException {
        Chain chain = new Chain();
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (ObjectNode line : lines()) {
                writer.write(chain.bind(LINES.writeValueAsString(line)));
                writer.write('\n');
            }
        }
    }

    private List<ObjectNode> lines() {
        List<ObjectNode> lines = new ArrayList<>();
        lines.add(kind("run", opening));
        Map<String, Integer> written = new HashMap<>();
        for (Entry entry : record.trace().entries()) {
            ObjectNode line = LINES.valueToTree(entry);
            refer(line, written);
            lines.add(line);
        }
        record.scenarios().forEach(scenario -> lines.add(scenarioLine(scenario)));
        lines.add(LINES.createObjectNode()
                .put(KIND, "end")
                .put("entries", record.trace().entries().size())
                .put("scenarios", record.scenarios().size()));
        return lines;
    }

    private static ObjectNode kind(String kind, Object value) {
        ObjectNode line = LINES.createObjectNode().put(KIND, kind);
        line.setAll((ObjectNode) LINES.valueToTree(value));
        return line;
    }

    /** The line of a feature is its place; what is called line in a transcript is its own number. */
    private static ObjectNode scenarioLine(ScenarioResult scenario) {
        ObjectNode line = kind("scenario", scenario);
        line.set("place", line.remove("line"));
        return line;
    }

    private static void refer(ObjectNode line, Map<String, Integer> written) {
        String body = line.path("reply").path("body").asText();
        if (body.length() < SHORT) {
            return;
        }
        @Nullable Integer first = written.putIfAbsent(body, line.path("number").asInt());
        if (first != null) {
            ((ObjectNode) line.path("reply")).remove("body");
            ((ObjectNode) line.path("reply")).put(SAME_BODY, first);
        }
    }

    /**
     * Reads what was written.
     *
     * @throws DamagedReport when it is not whole, or was changed
     */
    static Transcript read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            if (!text.endsWith("\n")) {
                throw new DamagedReport("The transcript was cut off.");
            }
            return new TranscriptReader()
                    .read(List.of(text.substring(0, text.length() - 1).split("\n", -1)));
        } catch (JsonProcessingException e) {
            throw new DamagedReport("A line of the transcript is not an entry: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new DamagedReport("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    /** Takes line after line. */
    private static final class TranscriptReader {

        private final Chain chain = new Chain();
        private final Map<Integer, String> bodies = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();
        private final List<ScenarioResult> scenarios = new ArrayList<>();
        private @Nullable TranscriptOpening opening;
        private boolean ended;

        Transcript read(List<String> lines) throws JsonProcessingException {
            for (String line : lines) {
                take(line);
            }
            if (opening == null || !ended) {
                throw new DamagedReport("The transcript was cut off.");
            }
            return new Transcript(
                    opening,
                    new RunRecord(opening.run(), new Trace(opening.setting(), entries), scenarios, opening.remarks()));
        }

        private void take(String text) throws JsonProcessingException {
            if (!(LINES.readTree(chain.unbind(text)) instanceof ObjectNode line)) {
                throw new DamagedReport(
                        String.format(Locale.ROOT, "Line %d of the transcript is not an entry.", chain.lines()));
            }
            String kind = line.path(KIND).asText();
            if (ended || (opening == null) != kind.equals("run")) {
                throw new DamagedReport(String.format(
                        Locale.ROOT, "Line %d of the transcript (%s) is out of place.", chain.lines(), kind));
            }
            switch (kind) {
                case "run" -> opening = LINES.treeToValue(without(line, KIND), TranscriptOpening.class);
                case "exchange", "mark" -> entries.add(entry(line));
                case "scenario" -> {
                    line.set("line", line.remove("place"));
                    scenarios.add(LINES.treeToValue(without(line, KIND), ScenarioResult.class));
                }
                case "end" -> end(line);
                default ->
                    throw new DamagedReport(String.format(
                            Locale.ROOT,
                            "Line %d of the transcript is of the unknown kind \"%s\".",
                            chain.lines(),
                            kind));
            }
        }

        private void end(ObjectNode line) {
            ended = true;
            if (line.path("entries").asInt() != entries.size()
                    || line.path("scenarios").asInt() != scenarios.size()
                    || line.size() != 3) {
                throw new DamagedReport("The last line of the transcript does not count the lines before it.");
            }
        }

        private Entry entry(ObjectNode line) throws JsonProcessingException {
            if (!scenarios.isEmpty()) {
                throw new DamagedReport(String.format(
                        Locale.ROOT,
                        "Line %d of the transcript is out of place: no call follows the endings.",
                        chain.lines()));
            }
            if (line.path("reply") instanceof ObjectNode reply) {
                complete(reply, line.path("number").asInt());
            }
            return LINES.treeToValue(line, Entry.class);
        }

        private void complete(ObjectNode reply, int number) {
            if (reply.has(SAME_BODY)) {
                int first = reply.remove(SAME_BODY).asInt();
                @Nullable String body = bodies.get(first);
                if (body == null || reply.has("body")) {
                    throw new DamagedReport(String.format(
                            Locale.ROOT,
                            "Line %d of the transcript takes its body from an exchange that has none: %d.",
                            chain.lines(),
                            first));
                }
                reply.put("body", body);
            } else if (reply.has("body")) {
                bodies.put(number, reply.path("body").asText());
            }
        }

        private static ObjectNode without(ObjectNode line, String member) {
            line.remove(member);
            return line;
        }
    }
}
