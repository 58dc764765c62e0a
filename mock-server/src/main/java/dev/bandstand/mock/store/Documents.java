package dev.bandstand.mock.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.bandstand.mock.core.Json;

/** Values as the JSON text that a database keeps. */
final class Documents {

    private Documents() {}

    static String write(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("What is to be stored cannot be written as JSON", notJson);
        }
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return Json.MAPPER.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The store holds a document that this version cannot read", broken);
        }
    }
}
