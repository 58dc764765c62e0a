package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses how a list is read. */
final class DraftPaging {

    private static final List<String> SIZE = List.of(
            "limit",
            "page_size",
            "pageSize",
            "per_page",
            "perPage",
            "size",
            "max_results",
            "maxResults",
            "$top",
            "top",
            "count",
            "page[size]",
            "page[limit]");
    private static final List<String> CURSOR = List.of(
            "cursor",
            "page_token",
            "pageToken",
            "next_token",
            "nextToken",
            "continuation_token",
            "continuationToken",
            "page[cursor]");
    private static final List<String> AFTER = List.of("after", "starting_after", "startingAfter", "since_id");
    private static final List<String> OFFSET =
            List.of("offset", "skip", "$skip", "start", "start_index", "startIndex", "page[offset]");
    private static final List<String> PAGE = List.of("page", "page_number", "pageNumber", "p", "page[number]");
    private static final List<String> NEXT = List.of(
            "next_cursor",
            "nextCursor",
            "next_page_token",
            "nextPageToken",
            "next_token",
            "nextToken",
            "next",
            "cursor");

    private static final List<String> NEXT_URL = List.of(
            "nextLink", "next_link", "@odata.nextLink", "next_url", "nextUrl", "links/next", "_links/next/href");
    private static final List<String> TOTAL = List.of(
            "total", "total_count", "totalCount", "total_results", "totalElements", "totalItems", "total_items");

    private DraftPaging() {}

    /** The place of the items of a list. */
    static Optional<String> items(Schemas schemas, Operation operation) {
        JsonNode schema = schema(operation);
        if (schemas.types(schema, "").contains("array")) {
            return Optional.of("");
        }
        return schemas.members(schema, "").stream()
                .map(name -> "/" + name)
                .filter(at -> schemas.types(schema, at).contains("array"))
                .findFirst();
    }

    private static JsonNode schema(Operation operation) {
        return operation.responseSchema(
                operation.statuses().stream().findFirst().orElse(200));
    }

    /** The lines that say it, without indentation. */
    static List<String> lines(Schemas schemas, Operation operation, boolean rows, String status) {
        JsonNode schema = schema(operation);
        List<String> lines = new ArrayList<>();
        String sent = "";
        String by = "none";
        for (var way : List.of(
                new Way("after", AFTER), new Way("cursor", CURSOR), new Way("page", PAGE), new Way("offset", OFFSET))) {
            Optional<String> found = parameter(operation, way.names());
            if (by.equals("none") && found.isPresent()) {
                by = way.by();
                sent = found.get();
            }
        }
        lines.add("by: " + by);
        if (!sent.isEmpty()) {
            lines.add("sent: " + quoted("query " + sent));
        }
        parameter(operation, SIZE)
                .ifPresent(size -> lines.add("size: {sent: %s, default: %s, most: %s}"
                        .formatted(
                                quoted("query " + size),
                                limit(operation, size, "default", 20),
                                limit(operation, size, "maximum", 100))));
        if (by.equals("page") && limit(operation, sent, "minimum", 1) == 0) {
            lines.add("starts-at: 0");
        }
        lines.add("items: "
                + items(schemas, operation).filter(at -> !at.isEmpty()).orElse("''"));
        if (header(operation, "Link", "link").isPresent()) {
            lines.add("next: header Link");
        } else if (!by.equals("none") && member(schemas, schema, NEXT_URL).isPresent()) {
            lines.add("next: url " + member(schemas, schema, NEXT_URL).get());
        } else if (by.equals("cursor") || by.equals("offset") || by.equals("page")) {
            member(schemas, schema, NEXT)
                    .ifPresent(at -> lines.add((isUrl(schemas, schema, at) ? "next: url " : "next: body ") + at));
        }
        member(schemas, schema, List.of("has_more", "hasMore", "more")).ifPresent(at -> lines.add("more: " + at));
        if (by.equals("page") && schemas.types(schema, "/last").contains("boolean")) {
            lines.add("ends: /last");
        }
        member(schemas, schema, TOTAL)
                .map(at -> "total: " + at)
                .or(() -> header(operation, "X-Total-Count", "X-Total").map(name -> "total: header " + name))
                .ifPresent(lines::add);
        if (by.equals("page")) {
            member(schemas, schema, List.of("total_pages", "totalPages", "page_count", "pageCount"))
                    .ifPresent(at -> lines.add("pages: " + at));
        }
        if (!rows && status.startsWith("/data/")) {
            lines.add("part: /data");
        }
        if (rows) {
            lines.add("rows: {grows-to: 50}");
        }
        return lines;
    }

    private static Optional<String> header(Operation operation, String... names) {
        return Stream.of(names)
                .filter(name -> operation.responses().values().stream()
                        .anyMatch(each -> each.path("headers").has(name)))
                .findFirst();
    }

    /** A bracket inside of braces would begin a list. */
    private static String quoted(String place) {
        return place.contains("[") ? "'" + place + "'" : place;
    }

    private static boolean isUrl(Schemas schemas, JsonNode schema, String pointer) {
        return schemas.at(schema, pointer).stream()
                .anyMatch(each -> each.path("format").asText().startsWith("uri"));
    }

    private static long limit(Operation operation, String parameter, String keyword, long otherwise) {
        return operation
                .parameter(new Place(Place.In.QUERY, parameter))
                .map(each -> each.schema().path(keyword).asLong(otherwise))
                .orElse(otherwise);
    }

    private record Way(String by, List<String> names) {}

    private static Optional<String> parameter(Operation operation, List<String> names) {
        return names.stream()
                .filter(name ->
                        operation.parameter(new Place(Place.In.QUERY, name)).isPresent())
                .findFirst();
    }

    private static Optional<String> member(Schemas schemas, JsonNode schema, List<String> names) {
        Stream<String> nested = Stream.of("/pagination", "/meta", "/page_info")
                .flatMap(parent -> names.stream().map(name -> parent + "/" + name));
        return Stream.concat(names.stream().map(name -> "/" + name), nested)
                .filter(at -> !schemas.at(schema, at).isEmpty())
                .findFirst();
    }
}
