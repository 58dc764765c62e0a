package dev.bandstand.kit.report;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.List;
import java.util.stream.Stream;

/** A trace as lines of JSON, one entry each. */
public final class Transcript {

    /** The name of the file in a report's folder. */
    public static final String FILE = "exchanges.ndjson";

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

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "reply")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Exchange.Answered.class, name = "answered"),
        @JsonSubTypes.Type(value = Exchange.NoAnswer.class, name = "none")
    })
    private interface ReplyKinds {}

    /** Writes the entries of a trace. */
    static void write(List<Entry> entries, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            for (Entry entry : entries) {
                writer.write(LINES.writerFor(Entry.class).writeValueAsString(entry));
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
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(Transcript::entry).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new DamagedReport("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    private static Entry entry(String line) {
        try {
            return LINES.readValue(line, Entry.class);
        } catch (JsonProcessingException e) {
            throw new DamagedReport("A line of the transcript is not an entry: " + e.getOriginalMessage());
        }
    }
}
