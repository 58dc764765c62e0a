package dev.bandstand.mock.http.server;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages of every origin call the contracts, with credentials too. With credentials a browser takes no wildcard, so
 * what was asked for is echoed.
 */
final class CrossOrigin extends Handler.Wrapper {

    private static final String REQUESTED_METHOD = "Access-Control-Request-Method";
    private static final String REQUESTED_HEADERS = "Access-Control-Request-Headers";
    private static final String EXPOSED =
            "*, Allow, Content-Disposition, ETag, Link, Location, Retry-After, WWW-Authenticate";
    private static final String PREFLIGHT_SECONDS = "60";

    CrossOrigin(Handler next) {
        super(next);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        response.getHeaders().add(HttpHeader.VARY, "Origin");
        if (ControlAccess.isControl(String.valueOf(request.getHttpURI().getPath()))) {
            return super.handle(request, response, callback);
        }
        HttpFields asked = request.getHeaders();
        if (!allow(asked.get(HttpHeader.ORIGIN), response.getHeaders())) {
            return super.handle(request, response, callback);
        }
        @Nullable String method = asked.get(REQUESTED_METHOD);
        if (HttpMethod.OPTIONS.is(request.getMethod()) && method != null) {
            grant(method, asked, response.getHeaders());
            response.setStatus(HttpStatus.OK_200);
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
            return true;
        }
        response.getHeaders().put("Access-Control-Expose-Headers", EXPOSED);
        return super.handle(request, response, callback);
    }

    /** Lets a page of an origin read a response; false when no page asks. */
    static boolean allow(@Nullable String origin, HttpFields.Mutable response) {
        if (origin == null) {
            return false;
        }
        response.put("Access-Control-Allow-Origin", origin);
        response.put("Access-Control-Allow-Credentials", "true");
        return true;
    }

    private static void grant(String method, HttpFields asked, HttpFields.Mutable response) {
        response.put("Access-Control-Allow-Methods", method);
        @Nullable String headers = asked.get(REQUESTED_HEADERS);
        if (headers != null) {
            response.put("Access-Control-Allow-Headers", headers);
        }
        if ("true".equals(asked.get("Access-Control-Request-Private-Network"))) {
            response.put("Access-Control-Allow-Private-Network", "true");
        }
        response.put("Access-Control-Max-Age", PREFLIGHT_SECONDS);
    }
}
