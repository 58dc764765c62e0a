package dev.bandstand.mock.model;

import dev.bandstand.mock.message.IncomingRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes and reads the query of a request for a page. */
final class PageUrl {

    private PageUrl() {}

    /** The URL of another page: the one that was asked for, with another value of one parameter. */
    static String of(IncomingRequest request, String parameter, String value) {
        return request.origin() + request.path() + "?" + query(request, parameter, value);
    }

    /** The query of a request with another value of a parameter, or without it; empty when nothing is left. */
    static String query(IncomingRequest request, String parameter, @Nullable String value) {
        String query = request.query();
        Stream<String> others = query == null || query.isEmpty()
                ? Stream.of()
                : Stream.of(query.split("&", -1)).filter(each -> !isNamed(each, parameter));
        Stream<String> own = value == null ? Stream.of() : Stream.of(encoded(parameter) + "=" + encoded(value));
        return Stream.concat(others, own).collect(Collectors.joining("&"));
    }

    /** True when a pair of a query is that of a parameter, in whatever way its name is encoded. */
    static boolean isNamed(String pair, String parameter) {
        String name = pair.split("=", 2)[0];
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8).equals(parameter);
        } catch (IllegalArgumentException notEncoded) {
            return name.equals(parameter);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
