package dev.bandstand.mock.memory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.mock.core.LogEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries of histories as bytes. What a scenario puts into each of its jobs is kept once for all of them; the rest is
 * JSON, compressed where that is worth it.
 */
final class EntryCodec {

    /** The members of entries that are the same for many jobs. */
    private static final List<String> SHARED = List.of("script", "policies");

    private static final int FIXED = Long.BYTES + 5 * Integer.BYTES + 3;
    private static final byte COMPRESSED = 1;

    /** ASCII only: half of a surrogate pair has no form in UTF-8. */
    private static final ObjectWriter WRITER = JsonCodec.MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private final SharedDocuments documents = new SharedDocuments();
    private final Compressor compressor = new Compressor();

    /**
     * An entry as bytes.
     *
     * @param shared the objects that the bytes refer to by number
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares packed entries
    record Packed(byte[] bytes, List<Object> shared) {}

    /**
     * Packs an entry of a job.
     *
     * @param before the objects that earlier entries of the job refer to
     * @param family tells entries apart that have little in common
     */
    Packed packed(LogEntry entry, List<Object> before, String family) {
        Collected collected = new Collected(new ArrayList<>(before), new byte[SHARED.size()]);
        byte[] json = json(collected.without(entry.data(), documents));
        Compressor.Result small = compressor.compressed(json, family);
        Instant at = entry.at();
        byte[] kind = entry.kind().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(FIXED + kind.length + small.bytes().length)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .putInt(kind.length)
                .put(kind)
                .put(collected.places());
        small.dictionary()
                .ifPresentOrElse(
                        dictionary -> out.put(COMPRESSED)
                                .putInt(collected.place(dictionary))
                                .putInt(json.length),
                        () -> out.put((byte) 0).putInt(0).putInt(0));
        out.putInt(small.bytes().length).put(small.bytes());
        return new Packed(out.array(), documents.one(collected.objects()));
    }

    /** Reads the entry at the position of a buffer. */
    LogEntry read(ByteBuffer in, List<Object> shared) {
        Instant at = Instant.ofEpochSecond(in.getLong(), in.getInt());
        byte[] kind = new byte[in.getInt()];
        in.get(kind);
        byte[] places = new byte[SHARED.size()];
        in.get(places);
        boolean compressed = in.get() == COMPRESSED;
        int dictionary = in.getInt();
        int length = in.getInt();
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        JsonNode data = data(
                compressed ? compressor.whole(bytes, (Compressor.Dictionary) shared.get(dictionary), length) : bytes);
        for (int member = 0; member < places.length; member++) {
            if (places[member] > 0) {
                ((ObjectNode) data).set(SHARED.get(member), (JsonNode) shared.get(places[member] - 1));
            }
        }
        return new LogEntry(at, new String(kind, StandardCharsets.UTF_8), data);
    }

    private static byte[] json(JsonNode data) {
        try {
            return WRITER.writeValueAsBytes(data);
        } catch (JsonProcessingException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static JsonNode data(byte[] json) {
        try {
            return JsonCodec.MAPPER.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    /**
     * The objects that are not kept in the bytes.
     *
     * @param places for each member that can be shared, its place in the objects, from 1; 0 when it is not shared
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    private record Collected(List<Object> objects, byte[] places) {

        /** The data without what is shared. */
        JsonNode without(JsonNode data, SharedDocuments documents) {
            if (!(data instanceof ObjectNode whole)) {
                return data;
            }
            ObjectNode rest = JsonCodec.MAPPER.createObjectNode();
            whole.properties().forEach(each -> {
                int member = SHARED.indexOf(each.getKey());
                boolean full = objects.size() >= Byte.MAX_VALUE - SHARED.size();
                if (member >= 0 && !each.getValue().isNull() && !full) {
                    places[member] = (byte) (place(documents.one(each.getValue())) + 1);
                } else {
                    rest.set(each.getKey(), each.getValue());
                }
            });
            return rest;
        }

        @SuppressWarnings("ReferenceEquality") // there is one object of each
        int place(Object object) {
            for (int i = 0; i < objects.size(); i++) {
                if (objects.get(i) == object) {
                    return i;
                }
            }
            objects.add(object);
            return objects.size() - 1;
        }
    }
}
