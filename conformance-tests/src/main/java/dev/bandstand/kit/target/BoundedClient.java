package dev.bandstand.kit.target;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.HttpResponse;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.ssl.SSLSocketFactory;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.apache.http.params.HttpParams;
import org.apache.http.protocol.HttpContext;
import org.apache.http.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client under REST Assured, which takes only clients of this older kind. A time limit on reads is none on an
 * answer that drips, so each exchange is watched as a whole, and a body is read up to a limit after decompression.
 */
@SuppressWarnings("deprecation")
final class BoundedClient extends DefaultHttpClient {

    private static final int MAX_LINE_BYTES = 16 << 10;
    private static final int MAX_HEADERS = 200;
    private static final int HTTPS_PORT = 443;

    private final Duration answer;
    private final int maxBytes;
    private final Watchdog watchdog;
    private @Nullable Answer last;

    /** An answer as it was read: after decompression, before anybody made something of it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, List<Header> headers, byte[] body) {}

    /** @param looking if a connection is probed before it is used again */
    BoundedClient(HttpSettings settings, boolean looking, Watchdog watchdog) {
        this.answer = settings.answer();
        this.maxBytes = settings.maxBytes();
        this.watchdog = watchdog;
        int millis = Math.toIntExact(answer.toMillis());
        getParams()
                .setIntParameter("http.connection.timeout", millis)
                .setIntParameter("http.socket.timeout", millis)
                .setIntParameter("http.connection.max-line-length", MAX_LINE_BYTES)
                .setIntParameter("http.connection.max-header-count", MAX_HEADERS)
                .setBooleanParameter("http.connection.stalecheck", looking);
        setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
        SSLContext tls = settings.tls().orElseGet(SSLContexts::createDefault);
        getConnectionManager().getSchemeRegistry().register(new Scheme("https", HTTPS_PORT, new LayeredTls(tls)));
        settings.proxies().byScheme().values().forEach(this::authorise);
    }

    private void authorise(Proxies.Proxy proxy) {
        proxy.credentials()
                .ifPresent(credentials -> getCredentialsProvider()
                        .setCredentials(
                                new AuthScope(proxy.host(), proxy.port()),
                                new UsernamePasswordCredentials(credentials)));
    }

    /**
     * Sends a request as it is written: no redirect is followed and no cookie kept.
     *
     * @throws LimitExceeded when the answer is not complete in time, or too large
     */
    void send(
            String method,
            String uri,
            Map<String, String> headers,
            @Nullable String body,
            Optional<Proxies.Proxy> proxy)
            throws IOException {
        RequestBuilder builder = RequestBuilder.create(method).setUri(uri).addHeader("Accept", "*/*");
        headers.forEach(builder::addHeader);
        if (body != null) {
            builder.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8)));
        }
        HttpUriRequest request = builder.build();
        request.getParams().setParameter("http.protocol.cookie-policy", "ignoreCookies");
        request.getParams().setBooleanParameter("http.protocol.handle-redirects", false);
        proxy.ifPresent(
                by -> request.getParams().setParameter("http.route.default-proxy", new HttpHost(by.host(), by.port())));
        execute(request, (HttpContext) null).close();
    }

    /**
     * Sends a request and reads its answer to the end, so that the connection is free again.
     *
     * @throws LimitExceeded when the answer is not complete in time, or too large
     */
    @Override
    public CloseableHttpResponse execute(HttpUriRequest request, HttpContext context) throws IOException {
        return bounded(request, () -> super.execute(request, context));
    }

    /** As above; REST Assured uses either. */
    @Override
    public CloseableHttpResponse execute(HttpHost host, HttpRequest request, HttpContext context) throws IOException {
        return bounded((HttpUriRequest) request, () -> super.execute(host, request, context));
    }

    /** Forgets the answer of the exchange before. */
    void forget() {
        last = null;
    }

    /** The answer to the latest exchange; empty when it had none. */
    Optional<Answer> lastAnswer() {
        return Optional.ofNullable(last);
    }

    private interface Exchange {
        CloseableHttpResponse run() throws IOException;
    }

    private CloseableHttpResponse bounded(HttpUriRequest request, Exchange exchange) throws IOException {
        try (Watchdog.Watch watch = watchdog.watch(answer, request::abort)) {
            try {
                CloseableHttpResponse response = exchange.run();
                buffer(response, request);
                return response;
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

    /** TLS over a socket that can be closed while the other side keeps the handshake waiting. */
    private static final class LayeredTls extends SSLSocketFactory {

        LayeredTls(SSLContext context) {
            super(context);
        }

        @Override
        public Socket createSocket(HttpParams params) {
            return new Socket();
        }
    }

    private void buffer(HttpResponse response, HttpUriRequest request) throws IOException {
        HttpEntity entity = response.getEntity();
        int status = response.getStatusLine().getStatusCode();
        List<Header> headers = List.of(response.getAllHeaders());
        if (entity == null) {
            last = new Answer(status, headers, new byte[0]);
            return;
        }
        InputStream body = entity.getContent();
        byte[] bytes = body.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            // Closing the stream would read the rest.
            request.abort();
            throw new LimitExceeded(
                    String.format(Locale.ROOT, "the body of the answer is larger than %d bytes", maxBytes));
        }
        body.close();
        last = new Answer(status, headers, bytes);
        ByteArrayEntity read = new ByteArrayEntity(bytes);
        read.setContentType(entity.getContentType());
        read.setContentEncoding(entity.getContentEncoding());
        response.setEntity(read);
    }
}
