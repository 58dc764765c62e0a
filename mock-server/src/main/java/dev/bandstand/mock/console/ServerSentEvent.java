package dev.bandstand.mock.console;

import dev.bandstand.mock.bytes.JsonCodec;
import java.nio.charset.StandardCharsets;

/** Something that a watcher is reported, in the form of server-sent events. */
record ServerSentEvent(String name, Object data) {

    byte[] bytes() {
        String json = new String(JsonCodec.bytes(data), StandardCharsets.UTF_8);
        return "event: %s\ndata: %s\n\n".formatted(name, json).getBytes(StandardCharsets.UTF_8);
    }
}
