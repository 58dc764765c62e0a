package dev.bandstand.kit.trace;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the parameters of a URL. */
public final class Queries {

    private Queries() {}

    /** The decoded value of a parameter; empty when the URL does not have it. */
    public static Optional<String> value(String url, String name) {
        int question = url.indexOf('?');
        return question < 0
                ? Optional.empty()
                : Stream.of(url.substring(question + 1).split("#", 2)[0].split("&"))
                        .map(pair -> pair.split("=", 2))
                        .filter(pair -> decoded(pair[0]).equals(name))
                        .map(pair -> pair.length == 1 ? "" : decoded(pair[1]))
                        .findFirst();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException asItIs) {
            return text;
        }
    }
}
