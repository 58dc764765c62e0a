package dev.bandstand.kit.target;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.RedirectConfig.redirectConfig;

import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Exchange.NoAnswer;
import dev.bandstand.kit.trace.Exchange.Reply;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
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
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

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

    /** A wire to a mock of ours, which closes no connection without a word: looking costs a millisecond a call. */
    public static Wire toMock(URI base, HttpSettings settings) {
        return new Wire(base, settings, false, Wire::byRestAssured);
    }

    /** A wire to a mock of ours for many thousands of calls, of which REST Assured would take most of the time. */
    public static Wire direct(URI base, HttpSettings settings) {
        return new Wire(
                base,
                settings,
                false,
                (wire, connection, message) -> connection
                        .client()
                        .send(message.method(), message.uri(), message.headers(), message.body(), wire.proxy()));
    }

    /** The means of one call at a time. */
    private record Connection(BoundedClient client, RestAssuredConfig config) {}

    private record Message(
            String method,
            String uri,
            Map<String, String> headers,
            @Nullable String body) {}

    @FunctionalInterface
    private interface Exchanger {
        void exchange(Wire wire, Connection connection, Message message) throws IOException;
    }

    Reply send(String method, String target, Map<String, String> headers, @Nullable String body) {
        Connection connection = Objects.requireNonNullElseGet(idle.poll(), this::connection);
        connection.client().forget();
        try {
            exchanger.exchange(this, connection, new Message(method, address + target, headers, body));
            return answered(connection.client().lastAnswer().orElseThrow());
        } catch (Exception e) {
            // Where the language of the machine is Turkish, REST Assured makes exceptions of answers (its "FAILURE" in
            // lower
            // case is "faılure"), and it makes some of answers with headers that it cannot read.
            return connection.client().lastAnswer().<Reply>map(Wire::answered).orElseGet(() -> new NoAnswer(reason(e)));
        } finally {
            idle.push(connection);
        }
    }

    private static void byRestAssured(Wire wire, Connection connection, Message message) {
        RequestSpecification request = RestAssured.given()
                .config(connection.config())
                .urlEncodingEnabled(false)
                .headers(message.headers());
        wire.proxy().ifPresent(proxy -> request.proxy(proxy.host(), proxy.port()));
        if (message.body() != null) {
            request.body(message.body().getBytes(StandardCharsets.UTF_8));
        }
        request.request(message.method(), message.uri());
    }

    private Optional<Proxies.Proxy> proxy() {
        return settings.proxies().of(base);
    }

    /** Ends all exchanges that are under way; they have no answer. */
    void abort() {
        watchdog.abortAll();
    }

    /** Closes the connections that are kept. */
    @Override
    @SuppressWarnings("deprecation")
    public void close() {
        clients.forEach(client -> client.getConnectionManager().shutdown());
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

    private Connection connection() {
        BoundedClient client = new BoundedClient(settings, looking, watchdog);
        clients.add(client);
        RestAssuredConfig config = RestAssuredConfig.config()
                .httpClient(httpClientConfig().httpClientFactory(() -> client).reuseHttpClientInstance())
                .redirect(redirectConfig().followRedirects(false))
                .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
        return new Connection(client, config);
    }
}
