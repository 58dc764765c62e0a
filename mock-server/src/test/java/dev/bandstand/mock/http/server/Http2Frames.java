package dev.bandstand.mock.http.server;

/** Bytes of HTTP/2 as text, one character for each byte. */
final class Http2Frames {

    private static final int SETTINGS = 4;
    private static final int HEADERS = 1;
    private static final int DATA = 0;
    private static final int END_OF_STREAM = 1;
    private static final int END_OF_HEADERS = 4;
    private static final int LONG = 0x7f;
    private static final String OTHER = "other";

    private Http2Frames() {}

    /** The beginning of a connection on which no answer may have a body yet. */
    static String connectionThatTakesNothing() {
        return "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(SETTINGS, 0, 0, "\0\4\0\0\0\0");
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
