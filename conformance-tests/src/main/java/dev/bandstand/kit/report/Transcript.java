package dev.bandstand.kit.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A trace as lines of JSON, one entry each. Most answers repeat an earlier one word for word; of those the line only
 * tells the number of the first, as {@code bodyOf}.
 */
final class Transcript {

    /** The name of the file in a report's folder. */
    static final String FILE = "exchanges.ndjson";

    private static final String SAME_BODY = "bodyOf";
    private static final int SHORT = 80;

    private static final JsonMapper LINES = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .addMixIn(Entry.class, EntryKinds.class)
            .addMixIn(Exchange.Reply.class, ReplyKinds.class)
            .build();

    private Transcript() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
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

    /** Writes the entries of a trace. */
    static void write(List<Entry> entries, Path file) throws IOException {
        Map<String, Integer> written = new HashMap<>();
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (Entry entry : entries) {
                ObjectNode line = LINES.valueToTree(entry);
                refer(line, written);
                writer.write(LINES.writeValueAsString(line));
                writer.write('\n');
            }
        }
    }

    /**
     * Reads what was written.
     *
     * @throws DamagedReport when a line is not an entry
     */
    static List<Entry> read(Path file) {
        Map<Integer, String> bodies = new HashMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> entry(line, bodies)).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new DamagedReport("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
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

    private static Entry entry(String text, Map<Integer, String> bodies) {
        try {
            if (!(LINES.readTree(text) instanceof ObjectNode line)) {
                throw new DamagedReport("A line of the transcript is not an entry.");
            }
            if (line.path("reply") instanceof ObjectNode reply) {
                complete(reply, line.path("number").asInt(), bodies);
            }
            return LINES.treeToValue(line, Entry.class);
        } catch (JsonProcessingException e) {
            throw new DamagedReport("A line of the transcript is not an entry: " + e.getOriginalMessage());
        }
    }

    private static void complete(ObjectNode reply, int number, Map<Integer, String> bodies) {
        if (reply.has(SAME_BODY)) {
            reply.put("body", bodies.getOrDefault(reply.remove(SAME_BODY).asInt(), ""));
        } else if (reply.has("body")) {
            bodies.put(number, reply.path("body").asText());
        }
    }
}
