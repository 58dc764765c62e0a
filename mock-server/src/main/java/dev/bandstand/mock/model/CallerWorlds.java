package dev.bandstand.mock.model;

import dev.bandstand.mock.message.IncomingRequest;
import dev.bandstand.spec.contract.Caller;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out who sends a request. */
record CallerWorlds(Caller caller) {

    /** The key that a request carries; empty when it carries none. */
    Optional<String> key(IncomingRequest request) {
        Optional<String> sent = switch (caller.by()) {
            case NONE -> Optional.empty();
            case HEADER -> Optional.ofNullable(request.header(caller.name())).flatMap(this::afterScheme);
            case BASIC ->
                Optional.ofNullable(request.header(caller.name()))
                        .flatMap(this::afterScheme)
                        .flatMap(CallerWorlds::user);
            case QUERY -> pair(request.query(), "&");
            case COOKIE -> pair(request.header("Cookie"), ";");
        };
        return sent.map(String::strip).filter(key -> !key.isEmpty());
    }

    /** The headers of an answer that asks for a key, which a 401 must have (RFC 9110, 11.6.1); none for keys of an unregistered kind. */
    Map<String, String> challenge(int status, String realm) {
        return status == 401 && !caller.scheme().isEmpty() && caller.name().equalsIgnoreCase("Authorization")
                ? Map.of("WWW-Authenticate", "%s realm=\"%s\"".formatted(caller.scheme(), realm))
                : Map.of();
    }

    private Optional<String> afterScheme(String value) {
        String scheme = caller.scheme();
        if (scheme.isEmpty()) {
            return Optional.of(value);
        }
        boolean begins = value.length() > scheme.length()
                && value.regionMatches(true, 0, scheme, 0, scheme.length())
                && value.charAt(scheme.length()) == ' ';
        return begins ? Optional.of(value.substring(scheme.length() + 1)) : Optional.empty();
    }

    private static Optional<String> user(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            return Optional.of(pair.split(":", 2)[0]);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Optional<String> pair(@Nullable String pairs, String separator) {
        return pairs == null
                ? Optional.empty()
                : Stream.of(pairs.split(separator, -1))
                        .map(each -> each.strip().split("=", 2))
                        .filter(each -> each.length == 2 && each[0].equals(caller.name()))
                        .map(each -> decoded(each[1]))
                        .findFirst();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
