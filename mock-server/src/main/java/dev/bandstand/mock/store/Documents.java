package dev.bandstand.mock.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.bandstand.mock.bytes.JsonCodec;

/** Values as the JSON text that a database keeps. */
final class Documents {

    /** ASCII only: not every database can keep every character that JSON can carry. */
    private static final ObjectWriter WRITER = JsonCodec.MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private Documents() {}

    static String write(Object value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("What is to be stored cannot be written as JSON", notJson);
        }
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return JsonCodec.MAPPER.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The store holds a document that this version cannot read", broken);
        }
    }
}
