package dev.bandstand.kit.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keys as text. */
final class Pem {

    private Pem() {}

    /**
     * The bytes of the first part of a kind.
     *
     * @throws IllegalArgumentException when there is none
     */
    static byte[] decode(String text, String kind) {
        Matcher part = Pattern.compile("-----BEGIN %s-----([A-Za-z0-9+/=\\s]+)-----END %s-----".formatted(kind, kind))
                .matcher(text);
        if (!part.find()) {
            throw new IllegalArgumentException("there is no %s in it".formatted(kind));
        }
        return Base64.getMimeDecoder().decode(part.group(1));
    }

    static String encode(byte[] bytes, String kind) {
        String base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, base64, kind);
    }
}
