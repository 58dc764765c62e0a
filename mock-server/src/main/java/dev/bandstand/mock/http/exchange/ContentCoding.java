package dev.bandstand.mock.http.exchange;

import dev.bandstand.mock.http.exchange.Received.Body;
import dev.bandstand.mock.http.exchange.Received.Refused;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Decodes the body of a request as its {@code Content-Encoding} says (RFC 9110, 8.4). */
public final class ContentCoding {

    private static final int BAD_REQUEST = 400;
    private static final int UNSUPPORTED = 415;

    private ContentCoding() {}

    /**
     * Decodes a body.
     *
     * @param coding the value of the header; null when there is none
     */
    public static Received decoded(byte[] body, @Nullable String coding) {
        String name = coding == null ? "identity" : coding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> new Body(body);
            case "gzip", "x-gzip" -> inflated(name, new Inflation(body)::gzip);
            case "deflate" -> inflated(name, new Inflation(body)::deflate);
            default ->
                new Refused(
                        UNSUPPORTED,
                        "The content coding \"%s\" is not supported. Send the body as it is, or use one of gzip and deflate."
                                .formatted(shortened(name)),
                        false);
        };
    }

    private static Received inflated(String name, Inflation.Format format) {
        try {
            return new Body(format.inflate());
        } catch (Inflation.TooLarge bomb) {
            return BodyReader.tooLarge(false);
        } catch (Inflation.Broken broken) {
            return new Refused(
                    BAD_REQUEST, "The request body is not valid %s: %s.".formatted(name, broken.getMessage()), false);
        }
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "...";
    }
}
