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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.http.Header;
import org.jspecify.annotations.Nullable;

/**
 * Bytes out, bytes in. Follows no redirect, sends nothing twice, keeps one connection for each thread, so that calls of
 * different threads really are under way together, and ends each exchange within its limits.
 */
public final class Wire implements AutoCloseable {

    private final URI base;
    private final String address;
    private final HttpSettings settings;
    private final boolean looking;
    private final Watchdog watchdog = new Watchdog();
    private final Queue<BoundedClient> clients = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connection);

    private Wire(URI base, HttpSettings settings, boolean looking) {
        this.base = base;
        this.address = base.toString().replaceAll("/+$", "");
        this.settings = settings;
        this.looking = looking;
    }

    /**
     * A wire to any server. Before each call it makes sure that the server has not closed the connection meanwhile.
     *
     * @param base scheme, host and port, and a path when the target lives below one
     */
    public static Wire to(URI base, HttpSettings settings) {
        return new Wire(base, settings, true);
    }

    /** A wire to a mock of ours, which closes no connection without a word: looking costs a millisecond a call. */
    public static Wire toMock(URI base, HttpSettings settings) {
        return new Wire(base, settings, false);
    }

    /** What one thread sends with. */
    private record Connection(BoundedClient client, RestAssuredConfig config) {}

    Reply send(String method, String target, Map<String, String> headers, @Nullable String body) {
        Connection connection = connections.get();
        connection.client().forget();
        try {
            RequestSpecification request = RestAssured.given()
                    .config(connection.config())
                    .urlEncodingEnabled(false)
                    .headers(headers);
            settings.proxies().of(base).ifPresent(proxy -> request.proxy(proxy.host(), proxy.port()));
            if (body != null) {
                request.body(body.getBytes(StandardCharsets.UTF_8));
            }
            request.request(method, address + target);
            return answered(connection.client().lastAnswer().orElseThrow());
        } catch (Exception e) {
            // Where the language of the machine is Turkish, REST Assured makes exceptions of answers (its "FAILURE" in
            // lower
            // case is "faılure"), and it makes some of answers with headers that it cannot read.
            return connection.client().lastAnswer().<Reply>map(Wire::answered).orElseGet(() -> new NoAnswer(reason(e)));
        }
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
