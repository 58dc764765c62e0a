package dev.bandstand.bench;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/** The server that Bandstand stands on, and nothing else: each path answers the bytes of a file. */
final class BareJetty extends Handler.Abstract.NonBlocking {

    private final Map<String, byte[]> bodies;

    private BareJetty(Map<String, byte[]> bodies) {
        this.bodies = bodies;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        byte[] body = bodies.get(Request.getPathInContext(request));
        if (body == null) {
            return false;
        }
        response.setStatus(200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    /** Arguments: the port, and for each path the path and the file. */
    public static void main(String... args) throws Exception {
        Map<String, byte[]> bodies = new HashMap<>();
        for (int i = 1; i < args.length; i += 2) {
            bodies.put(args[i], Files.readAllBytes(Path.of(args[i + 1])));
        }
        Server server = new Server(Integer.parseInt(args[0]));
        server.setHandler(new BareJetty(bodies));
        server.start();
        server.join();
    }
}
