package dev.bandstand.mock.bytes;

import com.fasterxml.jackson.databind.JsonNode;

/** The memory that documents take as objects, which is many times their text when they have many small values. */
public final class JsonSize {

    private static final int VALUE = 24;
    private static final int CONTAINER = 80;
    private static final int ELEMENT = 8;
    private static final int MEMBER = 60;

    private JsonSize() {}

    /** The size of a document in bytes, about. */
    public static long of(JsonNode document) {
        if (document.isObject()) {
            return CONTAINER
                    + document.properties().stream()
                            .mapToLong(member -> MEMBER + member.getKey().length() + of(member.getValue()))
                            .sum();
        }
        if (document.isArray()) {
            long size = CONTAINER;
            for (JsonNode element : document) {
                size += ELEMENT + of(element);
            }
            return size;
        }
        return document.isTextual() ? VALUE + document.textValue().length() : VALUE;
    }
}
