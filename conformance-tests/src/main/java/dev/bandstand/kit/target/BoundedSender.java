package dev.bandstand.kit.target;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sends one call that REST Assured has worded, within the limits of an exchange. REST Assured's own sender has none, works
 * longer than the rest of a check, and makes exceptions of answers that it cannot read.
 */
final class BoundedSender implements OrderedFilter {

    private final BoundedClient client;
    private final String uri;
    private final Optional<Proxies.Proxy> proxy;
    private BoundedClient.@Nullable Answer answer;

    /** @param uri as it must arrive: REST Assured takes addresses apart and puts them together again */
    BoundedSender(BoundedClient client, String uri, Optional<Proxies.Proxy> proxy) {
        this.client = client;
        this.uri = uri;
        this.proxy = proxy;
    }

    /** The answer to the call. */
    BoundedClient.Answer answer() {
        return Objects.requireNonNull(answer);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : request.getHeaders()) {
            headers.put(header.getName(), header.getValue());
        }
        try {
            answer = client.send(request.getMethod(), uri, headers, request.<byte[]>getBody(), proxy);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        // The kit reads the answer itself; REST Assured refuses status codes that it does not know.
        return new ResponseBuilder().setStatusCode(200).build();
    }
}
