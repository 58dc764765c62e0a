package dev.bandstand.kit.target;

import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Exchange.NoAnswer;
import dev.bandstand.kit.trace.Exchange.Reply;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.http.Header;
import org.jspecify.annotations.Nullable;

/**
 * Bytes out, bytes in. Follows no redirect, sends nothing twice, keeps a connection for each call that is under way, so that
 * calls of different threads really are under way together, and ends each exchange within its limits.
 */
public final class Wire implements AutoCloseable {

    private final URI base;
    private final String address;
    private final HttpSettings settings;
    private final boolean looking;
    private final Exchanger exchanger;
    private final Watchdog watchdog = new Watchdog();
    private final Queue<BoundedClient> clients = new ConcurrentLinkedQueue<>();
    private final Deque<BoundedClient> idle = new ConcurrentLinkedDeque<>();

    private Wire(URI base, HttpSettings settings, boolean looking, Exchanger exchanger) {
        this.base = base;
        this.address = base.toString().replaceAll("/+$", "");
        this.settings = settings;
        this.looking = looking;
        this.exchanger = exchanger;
    }

    /**
     * A wire to any server. Before each call it makes sure that the server has not closed the connection meanwhile.
     *
     * @param base scheme, host and port, and a path when the target lives below one
     */
    public static Wire to(URI base, HttpSettings settings) {
        return new Wire(base, settings, true, Wire::byRestAssured);
    }

    /**
     * A wire to a mock of ours. It sends the same messages without REST Assured, which would take most of the time, and does not
     * look before each call: a mock closes no connection without announcing it.
     */
    public static Wire toMock(URI base, HttpSettings settings) {
        return new Wire(
                base,
                settings,
                false,
                (wire, client, message) ->
                        client.send(message.method(), message.uri(), message.headers(), message.body(), wire.proxy()));
    }

    private record Message(
            String method,
            String uri,
            Map<String, String> headers,
            @Nullable String text) {

        byte @Nullable [] body() {
            return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        }
    }

    @FunctionalInterface
    private interface Exchanger {
        BoundedClient.Answer exchange(Wire wire, BoundedClient client, Message message) throws IOException;
    }

    Reply send(String method, String target, Map<String, String> headers, @Nullable String body) {
        BoundedClient client = Objects.requireNonNullElseGet(idle.poll(), this::newClient);
        try {
            return answered(exchanger.exchange(this, client, new Message(method, address + target, headers, body)));
        } catch (Exception e) {
            return new NoAnswer(reason(e));
        } finally {
            idle.push(client);
        }
    }

    private static BoundedClient.Answer byRestAssured(Wire wire, BoundedClient client, Message message) {
        BoundedSender sender = new BoundedSender(client, message.uri(), wire.proxy());
        RequestSpecification request =
                RestAssured.given().urlEncodingEnabled(false).filter(sender).headers(message.headers());
        if (message.body() != null) {
            request.body(message.body());
        }
        request.request(message.method(), message.uri());
        return sender.answer();
    }

    private Optional<Proxies.Proxy> proxy() {
        return settings.proxies().of(base);
    }

    /** Ends all exchanges that are under way; they have no answer, unless it comes in the moment that calls other than reads are left. */
    void abort() {
        watchdog.abortAll();
    }

    /** Closes the connections that are kept. */
    @Override
    public void close() {
        clients.forEach(BoundedClient::close);
    }

    private static Answered answered(BoundedClient.Answer answer) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : answer.headers()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(Objects.requireNonNullElse(header.getValue(), ""));
        }
        return new Answered(answer.status(), headers, Utf8.decode(answer.body()));
    }

    private String reason(Exception e) {
        @Nullable Throwable cause = e;
        while (cause != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        if (cause == null) {
            throw e instanceof RuntimeException unexpected ? unexpected : new IllegalStateException(e);
        }
        return new Unreachable(settings.way(base), settings).reason((IOException) cause);
    }

    private BoundedClient newClient() {
        BoundedClient client = new BoundedClient(settings, looking, watchdog);
        clients.add(client);
        return client;
    }
}
