package dev.bandstand.mock.message;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request as it came in. */
public interface IncomingRequest {

    /** The HTTP method. */
    String method();

    /** The path, still percent-encoded. */
    String path();

    /** The query string without its question mark, still percent-encoded; null when there is none. */
    @Nullable String query();

    /** Every header line, in order. */
    List<Header> headers();

    /** The body; empty when there is none. */
    byte[] body();

    /** The first value of a header, its name in any case; null when it is absent. */
    default @Nullable String header(String name) {
        for (Header each : headers()) {
            if (each.name().equalsIgnoreCase(name)) {
                return each.value();
            }
        }
        return null;
    }

    /** The scheme under which the client reached the mock. */
    default String scheme() {
        return "http";
    }

    /** Scheme and host by which the client reached the mock; empty when it named no host. */
    default String origin() {
        String host = header("Host");
        return host == null || host.isEmpty() ? "" : scheme() + "://" + host;
    }

    /** Path and query. */
    default String target() {
        return query() == null ? path() : path() + "?" + query();
    }

    /** The same request for another path, by another method, without a query. */
    default IncomingRequest redirected(String method, String path) {
        return new Copy(method, path, null, headers(), body());
    }

    /** The same request with another value of a header. */
    default IncomingRequest withHeader(String name, String value) {
        Stream<Header> others = headers().stream().filter(each -> !each.name().equalsIgnoreCase(name));
        List<Header> changed =
                Stream.concat(others, Stream.of(new Header(name, value))).toList();
        return new Copy(method(), path(), query(), changed, body());
    }

    /** A request held in memory. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Copy(String method, String path, @Nullable String query, List<Header> headers, byte[] body)
            implements IncomingRequest {}
}
