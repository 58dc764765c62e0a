package dev.bandstand.mock.http.server;

import dev.bandstand.mock.core.Api.ErrorStyle;
import dev.bandstand.mock.http.exchange.AnswerSender;
import dev.bandstand.mock.http.exchange.Errors;
import dev.bandstand.mock.http.exchange.Outgoing;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Tells in our form what Jetty refuses before any contract sees it. */
final class ErrorPage extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        if (closes(request)) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        if (!ControlAccess.isControl(String.valueOf(request.getHttpURI().getPath()))) {
            tellPages(request, response);
        }
        AnswerSender.send(
                request,
                response,
                callback,
                Outgoing.of(Errors.detail(ErrorStyle.FASTAPI, status, sentence(request, status))));
        return true;
    }

    /** A page is to learn what it did wrong, even where its headers could not be read. */
    private static void tellPages(Request request, Response response) {
        if (!CrossOrigin.allow(request.getHeaders().get(HttpHeader.ORIGIN), response.getHeaders()) && closes(request)) {
            response.getHeaders().put("Access-Control-Allow-Origin", "*");
        }
    }

    private static String sentence(Request request, int status) {
        String known = HttpStatus.getMessage(status);
        return request.getAttribute(ERROR_EXCEPTION) instanceof HttpException broken
                        && broken.getReason() != null
                        && !broken.getReason().equals(known)
                ? "%s: %s".formatted(known, broken.getReason())
                : known;
    }

    /** Jetty gives up a connection over HTTP/1.1 on which it could not read a request, and would not say so. */
    private static boolean closes(Request request) {
        return request.getAttribute(ERROR_EXCEPTION) instanceof HttpException
                && request.getConnectionMetaData().getHttpVersion().getVersion() < HttpVersion.HTTP_2.getVersion();
    }
}
