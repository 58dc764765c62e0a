package dev.bandstand.mock.http.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** Bytes of HTTP/2 as text, one character for each byte. */
final class Http2Frames {

    private static final int SETTINGS = 4;
    private static final int HEADERS = 1;
    private static final int DATA = 0;
    private static final int PRIORITY = 2;
    private static final int RESET = 3;
    private static final int PING = 6;
    private static final int CONTINUATION = 9;
    private static final int MANY = 20_000;
    private static final int END_OF_STREAM = 1;
    private static final int END_OF_HEADERS = 4;
    private static final int LONG = 0x7f;
    private static final String OTHER = "other";

    private Http2Frames() {}

    /** The beginning of a connection on which no answer may have a body yet. */
    static String connectionThatTakesNothing() {
        return "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(SETTINGS, 0, 0, "\0\4\0\0\0\0");
    }

    /** Connections whose frames are work for a server and hardly any for its client, by name. */
    static Map<String, String> floods() {
        String start = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(SETTINGS, 0, 0, "");
        String head = "\u0082" + head("/__bandstand", OTHER);
        String unended = frame(HEADERS, END_OF_STREAM, 1, head);
        String rest = field("x-more", "y".repeat(100)).repeat(40);
        StringBuilder resets = new StringBuilder(start);
        for (int i = 0; i < MANY; i++) {
            resets.append(frame(HEADERS, END_OF_STREAM | END_OF_HEADERS, 2 * i + 1, head))
                    .append(frame(RESET, 0, 2 * i + 1, "\0\0\0\u0008"));
        }
        Map<String, String> floods = new LinkedHashMap<>();
        floods.put("requests that are taken back at once", resets.toString());
        floods.put(
                "a head that goes on in empty frames",
                start + unended + frame(CONTINUATION, 0, 1, "").repeat(MANY));
        floods.put(
                "a head that goes on in full frames",
                start + unended + frame(CONTINUATION, 0, 1, rest).repeat(500));
        floods.put(
                "a header that is repeated by its number",
                start
                        + frame(
                                HEADERS,
                                END_OF_STREAM | END_OF_HEADERS,
                                1,
                                head + "\100" + text("x") + text("y".repeat(200)) + "\u00be".repeat(15_000)));
        floods.put(
                "empty parts of a body",
                start + post(1, "/__bandstand", "") + frame(DATA, 0, 1, "").repeat(MANY));
        floods.put("settings", start + frame(SETTINGS, 0, 0, "\0\4\0\0\0\7").repeat(MANY));
        floods.put("pings", start + frame(PING, 0, 0, "12345678").repeat(MANY));
        floods.put("priorities", start + frame(PRIORITY, 0, 1, "\0\0\0\0\u0010").repeat(MANY));
        return floods;
    }

    static String get(int stream, String path) {
        return get(stream, path, OTHER);
    }

    static String get(int stream, String path, String key) {
        return frame(HEADERS, END_OF_STREAM | END_OF_HEADERS, stream, "\u0082" + head(path, key));
    }

    /** A request whose body does not end. */
    static String post(int stream, String path, String begin) {
        return frame(
                        HEADERS,
                        END_OF_HEADERS,
                        stream,
                        "\u0083" + head(path, OTHER) + field("content-type", "application/json"))
                + frame(DATA, 0, stream, begin);
    }

    private static String head(String path, String key) {
        return "\u0086" + field(":path", path) + field(":authority", "localhost") + field("x-api-key", key);
    }

    private static String field(String name, String value) {
        return "\0" + text(name) + text(value);
    }

    private static String text(String text) {
        int length = text.length();
        return (length < LONG ? String.valueOf((char) length) : "\u007f" + (char) (length - LONG)) + text;
    }

    private static String frame(int type, int flags, int stream, String payload) {
        return number(payload.length()).substring(1) + (char) type + (char) flags + number(stream) + payload;
    }

    private static String number(int number) {
        StringBuilder bytes = new StringBuilder();
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes.append((char) (number >>> shift & 0xff));
        }
        return bytes.toString();
    }
}
