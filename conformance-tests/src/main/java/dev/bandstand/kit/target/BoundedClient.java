package dev.bandstand.kit.target;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpHost;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.CredentialsProvider;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP client for one call at a time. A time limit on reads is none on an answer that drips, so each exchange is watched as
 * a whole, and a body is read up to a limit after decompression. It follows no redirect, keeps no cookie and sends nothing
 * twice.
 */
final class BoundedClient implements AutoCloseable {

    private static final int MAX_LINE_BYTES = 16 << 10;
    private static final int MAX_HEADERS = 200;

    /** The time that a submit under way has when a run is interrupted: a job whose id is not known cannot be cancelled. */
    private static final Duration TO_TELL_WHAT_IT_MADE = Duration.ofSeconds(2);

    private final HttpSettings settings;
    private final Watchdog watchdog;
    private final CloseableHttpClient client;

    /** An answer as it was read, after decompression. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, List<Header> headers, byte[] body) {}

    /** @param looking if a connection is probed before it is used again, and compressed answers are asked for */
    BoundedClient(HttpSettings settings, boolean looking, Watchdog watchdog) {
        this.settings = settings;
        this.watchdog = watchdog;
        HttpClientBuilder builder = HttpClientBuilder.create()
                .setConnectionManager(connections(settings, looking))
                .setDefaultCredentialsProvider(credentials(settings.proxies()))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement();
        this.client = (looking ? builder : builder.disableContentCompression()).build();
    }

    private static PoolingHttpClientConnectionManager connections(HttpSettings settings, boolean looking) {
        SSLContext tls = settings.tls().orElseGet(SSLContexts::createDefault);
        PoolingHttpClientConnectionManager connections =
                new PoolingHttpClientConnectionManager(RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("http", PlainConnectionSocketFactory.getSocketFactory())
                        .register("https", new SSLConnectionSocketFactory(tls))
                        .build());
        connections.setValidateAfterInactivity(looking ? 1 : -1);
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setMessageConstraints(MessageConstraints.custom()
                        .setMaxLineLength(MAX_LINE_BYTES)
                        .setMaxHeaderCount(MAX_HEADERS)
                        .build())
                .build());
        return connections;
    }

    private static CredentialsProvider credentials(Proxies proxies) {
        CredentialsProvider all = new BasicCredentialsProvider();
        for (Proxies.Proxy proxy : proxies.byScheme().values()) {
            proxy.credentials()
                    .map(credentials -> credentials.split(":", 2))
                    .ifPresent(parts -> all.setCredentials(
                            new AuthScope(proxy.host(), proxy.port()),
                            new UsernamePasswordCredentials(parts[0], parts.length > 1 ? parts[1] : "")));
        }
        return all;
    }

    /**
     * Sends a request as it is written, and reads its answer to the end, so that the connection is free again.
     *
     * @throws LimitExceeded when the answer is not complete in time, or too large
     */
    Answer send(
            String method,
            String uri,
            Map<String, String> headers,
            byte @Nullable [] body,
            Optional<Proxies.Proxy> proxy)
            throws IOException {
        RequestBuilder builder = RequestBuilder.create(method)
                .setUri(uri)
                .addHeader("Accept", "*/*")
                .setConfig(config(proxy));
        headers.forEach(builder::setHeader);
        if (body != null) {
            builder.setEntity(new ByteArrayEntity(body));
        }
        HttpUriRequest request = builder.build();
        Duration grace = method.equals("GET") ? Duration.ZERO : TO_TELL_WHAT_IT_MADE;
        try (Watchdog.Watch watch = watchdog.watch(settings.answer(), grace, request::abort)) {
            try (CloseableHttpResponse response = client.execute(request)) {
                return read(response, request);
            } catch (IOException | RuntimeException e) {
                if (watch.fired()) {
                    LimitExceeded late = new LimitExceeded("no complete answer in time");
                    late.addSuppressed(e);
                    throw late;
                }
                throw e;
            }
        }
    }

    private RequestConfig config(Optional<Proxies.Proxy> proxy) {
        int millis = Math.toIntExact(settings.answer().toMillis());
        return RequestConfig.custom()
                .setConnectTimeout(millis)
                .setSocketTimeout(millis)
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .setNormalizeUri(false)
                .setProxy(proxy.map(by -> new HttpHost(by.host(), by.port())).orElse(null))
                .build();
    }

    private Answer read(CloseableHttpResponse response, HttpUriRequest request) throws IOException {
        HttpEntity entity = response.getEntity();
        int status = response.getStatusLine().getStatusCode();
        List<Header> headers = List.of(response.getAllHeaders());
        if (entity == null) {
            return new Answer(status, headers, new byte[0]);
        }
        InputStream body = entity.getContent();
        byte[] bytes = body.readNBytes(settings.maxBytes() + 1);
        if (bytes.length > settings.maxBytes()) {
            // Closing the stream would read the rest.
            request.abort();
            throw new LimitExceeded(
                    String.format(Locale.ROOT, "the body of the answer is larger than %d bytes", settings.maxBytes()));
        }
        body.close();
        return new Answer(status, headers, bytes);
    }

    /** Closes the connections that are kept. */
    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException ignored) {
            // Nothing is under way that could be lost.
        }
    }
}
