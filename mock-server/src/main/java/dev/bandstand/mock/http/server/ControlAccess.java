package dev.bandstand.mock.http.server;

import dev.bandstand.mock.core.Api.ErrorStyle;
import dev.bandstand.mock.http.exchange.AnswerSender;
import dev.bandstand.mock.http.exchange.BodyReader;
import dev.bandstand.mock.http.exchange.Errors;
import dev.bandstand.mock.http.exchange.Outgoing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Keeps strangers from controlling the mock. A developer's browser reaches the mock for every page that it shows, so requests
 * that a page of another origin can send are refused where they could do harm. The contracts are open to all pages.
 */
final class ControlAccess extends Handler.Wrapper {

    private static final Set<String> FORM_TYPES =
            Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final Set<String> PAGES = Set.of("/", "/docs");
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int UNSUPPORTED = 415;

    private final HostCheck hosts;
    private final Optional<String> token;
    private final Executor bodies;

    /** @param bodies where bodies of refused requests are read to their ends, those of very many parts */
    ControlAccess(Handler next, HostCheck hosts, Optional<String> token, Executor bodies) {
        super(next);
        this.hosts = hosts;
        this.token = token;
        this.bodies = bodies;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = String.valueOf(request.getHttpURI().getPath());
        boolean control = isControl(path);
        if (!control && !PAGES.contains(path)) {
            return super.handle(request, response, callback);
        }
        Optional<Outgoing> refusal = control ? stranger(request).or(() -> unknown(request)) : unknown(request);
        if (refusal.isEmpty()) {
            return super.handle(request, response, callback);
        }
        Outgoing answer = refusal.get();
        if (FrontHandler.bodiless(request)) {
            AnswerSender.send(request, response, callback, answer);
        } else {
            BodyReader.discard(request, bodies, () -> AnswerSender.send(request, response, callback, answer));
        }
        return true;
    }

    /** The path belongs to the control API, to the console or to WireMock's admin API. */
    static boolean isControl(String path) {
        return isBelow(path, "/__bandstand") || isBelow(path, "/__admin");
    }

    private static boolean isBelow(String path, String root) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }

    private Optional<Outgoing> stranger(Request request) {
        HttpFields headers = request.getHeaders();
        @Nullable String host = request.getHttpURI().getHost();
        if (!hosts.allows(host, request.getConnectionMetaData().getLocalSocketAddress())) {
            return refused(
                    FORBIDDEN,
                    "The control API does not answer under the host name %s. Start the mock with --allow-host %s if that is its name."
                            .formatted(host, host));
        }
        @Nullable String site = headers.get("Sec-Fetch-Site");
        if ((site != null && !OWN_SITES.contains(site)) || !sameOrigin(headers.get(HttpHeader.ORIGIN), request)) {
            return refused(
                    FORBIDDEN,
                    "Pages of other origins may call the contracts only. Call this path from the console, from a test or"
                            + " from a command line.");
        }
        @Nullable String type = headers.get(HttpHeader.CONTENT_TYPE);
        if (type != null
                && FORM_TYPES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                && request.getLength() != 0) {
            return refused(
                    UNSUPPORTED,
                    "This path takes JSON. Send the header Content-Type: application/json; %s is what a form sends."
                            .formatted(type));
        }
        return Optional.empty();
    }

    private static boolean sameOrigin(@Nullable String origin, Request request) {
        if (origin == null) {
            return true;
        }
        @Nullable String authority = request.getHeaders().get(HttpHeader.HOST);
        String own = authority == null ? String.valueOf(request.getHttpURI().getAuthority()) : authority;
        String lower = origin.toLowerCase(Locale.ROOT);
        return List.of("http://", "https://").stream()
                .anyMatch(scheme -> lower.equals(scheme + own.toLowerCase(Locale.ROOT)));
    }

    private Optional<Outgoing> unknown(Request request) {
        if (token.isEmpty() || knows(token.get(), request.getHeaders())) {
            return Optional.empty();
        }
        return Optional.of(Outgoing.of(Errors.detail(
                        ErrorStyle.PROBLEM,
                        UNAUTHORIZED,
                        "This mock was started with --control-token. Send the token in the header %s, or as the password of"
                                        .formatted(AccessRules.TOKEN_HEADER)
                                + " basic authentication.")
                .withHeader("WWW-Authenticate", "Basic realm=\"Bandstand\", charset=\"UTF-8\"")));
    }

    private static boolean knows(String token, HttpFields headers) {
        @Nullable HttpField field = headers.getField(AccessRules.TOKEN_HEADER);
        @Nullable String given = field == null ? password(headers.get(HttpHeader.AUTHORIZATION)) : field.getValue();
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String password(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            String pair = new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static Optional<Outgoing> refused(int status, String sentence) {
        return Optional.of(Outgoing.of(Errors.detail(ErrorStyle.PROBLEM, status, sentence)));
    }
}
