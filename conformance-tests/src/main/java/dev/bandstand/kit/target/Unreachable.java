package dev.bandstand.kit.target;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.apache.http.conn.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells why an exchange ended without an answer, and what to do where that is known. */
final class Unreachable {

    private final String way;
    private final HttpSettings settings;

    /** @param way host and port of the target, and the proxy on the way */
    Unreachable(String way, HttpSettings settings) {
        this.way = way;
        this.settings = settings;
    }

    /** The reason as a sentence without its full stop. */
    String reason(IOException failure) {
        return switch (failure) {
            case LimitExceeded limit -> limit(limit);
            case UnknownHostException unknown ->
                "the name of a host on the way to %s is not known (DNS); check the address".formatted(way);
            case ConnectTimeoutException late -> "no connection to %s within %s".formatted(way, seconds());
            case ConnectException refused ->
                "%s refuses connections; check the address, and that the server is up".formatted(way);
            case NoRouteToHostException none -> "there is no route to %s".formatted(way);
            case SSLException tls -> tls(tls);
            case SocketTimeoutException late -> late();
            default -> words(failure);
        };
    }

    private String limit(LimitExceeded limit) {
        return String.valueOf(limit.getMessage()).startsWith("no complete")
                ? late()
                : "%s (--max-answer)".formatted(limit.getMessage());
    }

    private String late() {
        return "no complete answer within %s (--answer)".formatted(seconds());
    }

    private String tls(SSLException failure) {
        String cause = words(root(failure));
        if (cause.contains("PKIX") || cause.contains("certification path")) {
            return "the certificate of %s is not trusted (%s); name the authority that issued it with --ca FILE"
                    .formatted(way, cause);
        }
        if (cause.contains("plaintext")) {
            return "%s does not speak TLS; should the address begin with http:?".formatted(way);
        }
        return "no secure connection to %s: %s".formatted(way, cause);
    }

    private String seconds() {
        return settings.answer().toMillis() < 1000
                ? settings.answer().toMillis() + " ms"
                : settings.answer().toSeconds() + " s";
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    private static String words(Throwable failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }
}
