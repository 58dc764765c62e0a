package dev.bandstand.mock.http;

import dev.bandstand.mock.core.Api.ErrorStyle;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Tells in our form what Jetty refuses before any contract sees it. */
final class ErrorPage extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Sender.send(
                request,
                response,
                callback,
                Outgoing.of(Errors.detail(ErrorStyle.FASTAPI, status, HttpStatus.getMessage(status))));
        return true;
    }
}
