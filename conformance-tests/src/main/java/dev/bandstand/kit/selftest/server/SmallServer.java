package dev.bandstand.kit.selftest.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server on a port of its own that answers whatever a function says. */
public final class SmallServer implements AutoCloseable {

    private static final int NO_BODY = -1;
    private static final int CHUNKED = 0;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private SmallServer(Function<Ask, Reply> behaviour) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free", e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, behaviour));
        server.start();
    }

    /**
     * A request.
     *
     * @param target path and query as they were sent
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Ask(String method, String target, Map<String, List<String>> headers, byte[] body) {

        public Ask {
            headers = Map.copyOf(headers);
        }

        /** The same call of another target. */
        public Ask to(String other) {
            return new Ask(method, other, headers, body);
        }

        /** Method and target. */
        public String line() {
            return method + " " + target;
        }
    }

    /**
     * An answer.
     *
     * @param chunked true if the body is sent without telling its length before
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Reply(int status, Map<String, String> headers, byte[] body, boolean chunked) {

        /** Closes the connection in place of an answer. */
        public static final Reply NONE = new Reply(0, Map.of(), new byte[0], false);

        public Reply {
            headers = anyCase(headers);
        }

        /** A text that is labelled as JSON, whatever it is. */
        public static Reply of(int status, String body) {
            return new Reply(
                    status, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8), false);
        }

        /** With another value of a header, or with a header more. */
        public Reply with(String name, String value) {
            Map<String, String> more = anyCase(headers);
            more.put(name, value);
            return new Reply(status, more, body, chunked);
        }

        /** With other bytes. */
        public Reply with(byte[] other) {
            return new Reply(status, headers, other, chunked);
        }

        /** The same without a Content-Length. */
        public Reply inChunks() {
            return new Reply(status, headers, body, true);
        }
    }

    private static Map<String, String> anyCase(Map<String, String> headers) {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return copy;
    }

    /** Starts a server that answers each request as the function says. */
    public static SmallServer answering(Function<Ask, Reply> behaviour) {
        return new SmallServer(behaviour);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns the requests so far, as method and target. */
    public List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange, Function<Ask, Reply> behaviour) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Ask ask = new Ask(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body);
            requests.add(ask.line());
            send(exchange, behaviour.apply(ask), ask.method().equals("HEAD"));
        }
    }

    private static void send(HttpExchange exchange, Reply reply, boolean headersOnly) throws IOException {
        if (reply.status() == Reply.NONE.status()) {
            return;
        }
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(reply.status(), headersOnly ? NO_BODY : length(reply));
        if (!headersOnly && reply.body().length > 0) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    private static long length(Reply reply) {
        if (reply.body().length == 0) {
            return NO_BODY;
        }
        return reply.chunked() ? CHUNKED : reply.body().length;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
