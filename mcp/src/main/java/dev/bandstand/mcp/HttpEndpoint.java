package dev.bandstand.mcp;

import dev.bandstand.mcp.tool.KnownContracts;
import dev.bandstand.mcp.tool.MockClient;
import dev.bandstand.mcp.tool.Toolbox;
import dev.bandstand.mock.http.server.ServerExtension;
import dev.bandstand.spec.build.Build;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The tools at {@code /__bandstand/mcp} of a mock. They are set up by the first request. */
public final class HttpEndpoint implements ServerExtension {

    private static final String PATH = "/__bandstand/mcp";

    @Override
    public Handler handler(Supplier<URI> address, Optional<String> token) {
        return new Endpoint(new MockClient(address, token));
    }

    private static final class Endpoint extends Handler.Abstract.NonBlocking {

        private final MockClient mock;
        private @Nullable HttpTransport transport;

        Endpoint(MockClient mock) {
            this.mock = mock;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            if (!PATH.equals(request.getHttpURI().getPath())) {
                return false;
            }
            if (!request.getMethod().equals("POST")) {
                response.getHeaders().put(HttpHeader.ALLOW, "POST");
                send(response, callback, new HttpTransport.Reply(HttpStatus.METHOD_NOT_ALLOWED_405, ""));
                return true;
            }
            request.getComponents().getExecutor().execute(() -> answer(request, response, callback));
            return true;
        }

        private void answer(Request request, Response response, Callback callback) {
            try {
                send(response, callback, transport().post(Content.Source.asString(request)));
            } catch (Exception failed) {
                Response.writeError(request, response, callback, failed);
            }
        }

        private static void send(Response response, Callback callback, HttpTransport.Reply reply) {
            response.setStatus(reply.status());
            if (!reply.body().isEmpty()) {
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
            }
            Content.Sink.write(response, true, reply.body(), callback);
        }

        private synchronized HttpTransport transport() {
            if (transport == null) {
                HttpTransport made = new HttpTransport();
                ToolServer.stateless(
                        made,
                        Toolbox.of(mock, KnownContracts.with(List.of()), System.getenv()),
                        Build.current().version());
                transport = made;
            }
            return transport;
        }
    }
}
