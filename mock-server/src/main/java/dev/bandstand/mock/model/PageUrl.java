package dev.bandstand.mock.model;

import dev.bandstand.mock.message.IncomingRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the URL of another page: the one that was asked for, with another value of one query parameter. */
final class PageUrl {

    private PageUrl() {}

    static String of(IncomingRequest request, String parameter, String value) {
        String query = request.query();
        Stream<String> others = query == null || query.isEmpty()
                ? Stream.of()
                : Stream.of(query.split("&", -1)).filter(each -> !each.split("=", 2)[0].equals(parameter));
        String own = parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return request.path() + "?" + Stream.concat(others, Stream.of(own)).collect(Collectors.joining("&"));
    }
}
