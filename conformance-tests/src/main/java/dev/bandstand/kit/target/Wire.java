package dev.bandstand.kit.target;

import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.RedirectConfig.redirectConfig;

import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Exchange.NoAnswer;
import dev.bandstand.kit.trace.Exchange.Reply;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.http.HttpResponse;
import org.apache.http.entity.BufferedHttpEntity;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;
import org.jspecify.annotations.Nullable;

/**
 * Bytes out, bytes in. Follows no redirect, sends nothing twice, and keeps one connection for each thread, so that calls
 * of different threads really are under way together.
 */
public final class Wire {

    private final String base;
    private final ThreadLocal<RestAssuredConfig> config;

    private Wire(URI base, Duration answer, boolean looking) {
        this.base = base.toString().replaceAll("/+$", "");
        this.config = ThreadLocal.withInitial(() -> config(answer, looking));
    }

    /**
     * A wire to any server. Before each call it makes sure that the server has not closed the connection meanwhile.
     *
     * @param base scheme, host and port, and a path when the target lives below one
     * @param answer how long an answer is waited for
     */
    public static Wire to(URI base, Duration answer) {
        return new Wire(base, answer, true);
    }

    /** A wire to a mock of ours, which closes no connection without a word: looking costs a millisecond a call. */
    public static Wire toMock(URI base, Duration answer) {
        return new Wire(base, answer, false);
    }

    Reply send(String method, String target, Map<String, String> headers, @Nullable String body) {
        try {
            RequestSpecification request = RestAssured.given()
                    .config(config.get())
                    .urlEncodingEnabled(false)
                    .headers(headers);
            if (body != null) {
                request.body(body.getBytes(StandardCharsets.UTF_8));
            }
            return answered(request.request(method, base + target));
        } catch (Exception e) {
            return new NoAnswer(reason(e));
        }
    }

    private static Reply answered(Response response) throws IOException {
        byte[] body = response.asByteArray();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.headers()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        return new Answered(response.statusCode(), headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String reason(Exception e) {
        if (e instanceof RuntimeException unexpected && !(e.getCause() instanceof IOException)) {
            throw unexpected;
        }
        Throwable cause = e instanceof IOException ? e : e.getCause();
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static RestAssuredConfig config(Duration answer, boolean looking) {
        return RestAssuredConfig.config()
                .httpClient(httpClientConfig()
                        .httpClientFactory(Wire::client)
                        .setParam("http.connection.timeout", Math.toIntExact(answer.toMillis()))
                        .setParam("http.socket.timeout", Math.toIntExact(answer.toMillis()))
                        .setParam("http.connection.stalecheck", looking)
                        .reuseHttpClientInstance())
                .redirect(redirectConfig().followRedirects(false))
                .encoderConfig(encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }

    /** REST Assured accepts only clients of this older kind. */
    @SuppressWarnings("deprecation")
    private static org.apache.http.client.HttpClient client() {
        var client = new org.apache.http.impl.client.DefaultHttpClient();
        client.setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
        client.addResponseInterceptor((response, context) -> buffer(response));
        return client;
    }

    /** Reads an answer to its end, so that its connection is free again even when nobody looks at the body. */
    private static void buffer(HttpResponse response) throws IOException {
        if (response.getEntity() != null) {
            response.setEntity(new BufferedHttpEntity(response.getEntity()));
        }
    }
}
