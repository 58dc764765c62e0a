package dev.bandstand.spec.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.contract.Schemas;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            "maxPageSize",
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
            "skipToken",
            "marker",
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
            "nextMarker",
            "next",
            "cursor");

    /** The names of a list in an envelope. */
    private static final List<String> ITEMS =
            List.of("items", "results", "records", "entries", "rows", "values", "list");

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
        Set<String> top = schemas.members(schema, "");
        return top.stream()
                .map(name -> "/" + name)
                .filter(at -> schemas.types(schema, at).contains("array"))
                .min(Comparator.comparing(at -> !holdsObjects(schemas, schema, at)))
                .or(() -> top.stream()
                        .flatMap(parent -> ITEMS.stream().map(name -> "/" + parent + "/" + name))
                        .filter(at -> schemas.types(schema, at).contains("array"))
                        .findFirst());
    }

    /** A list of words beside the items repeats what was asked for. */
    private static boolean holdsObjects(Schemas schemas, JsonNode schema, String at) {
        return schemas.at(schema, at).stream()
                .map(list -> list.path("items"))
                .anyMatch(item -> schemas.types(item, "").contains("object")
                        || !schemas.members(item, "").isEmpty());
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
            Optional<String> found = parameter(schemas, operation, way.names());
            boolean usable = !way.by().equals("cursor") || tellsCursor(schemas, operation);
            if (by.equals("none") && found.isPresent() && usable) {
                by = way.by();
                sent = found.get();
            }
        }
        lines.add("by: " + by);
        if (!sent.isEmpty()) {
            lines.add("sent: " + quoted(sent));
        }
        boolean pages = !by.equals("none"); // a list of one page has no size
        parameter(schemas, operation, SIZE)
                .filter(size -> pages)
                .ifPresent(size -> lines.add("size: {sent: %s, default: %s, most: %s}"
                        .formatted(
                                quoted(size),
                                limit(schemas, operation, size, "default", 20),
                                limit(schemas, operation, size, "maximum", 100))));
        if (by.equals("page") && limit(schemas, operation, sent, "minimum", 1) == 0) {
            lines.add("starts-at: 0");
        }
        lines.add("items: "
                + items(schemas, operation).filter(at -> !at.isEmpty()).orElse("''"));
        if (header(operation, "Link", "link").isPresent()) {
            lines.add("next: header Link");
        } else if (!by.equals("none") && member(schemas, schema, NEXT_URL).isPresent()) {
            lines.add("next: url " + member(schemas, schema, NEXT_URL).get());
        } else if (by.equals("cursor") || by.equals("offset") || by.equals("page")) {
            boolean counts = !by.equals("cursor"); // a text that leads on where a number is sent is a URL
            member(schemas, schema, NEXT)
                    .ifPresent(at -> lines.add((isUrl(schemas, schema, at)
                                            || (counts
                                                    && schemas.types(schema, at).contains("string"))
                                    ? "next: url "
                                    : "next: body ")
                            + at));
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
            member(schemas, schema, List.of("total_pages", "totalPages", "page_count", "pageCount", "pages"))
                    .filter(at -> schemas.types(schema, at).contains("integer"))
                    .ifPresent(at -> lines.add("pages: " + at));
            member(schemas, schema, List.of("page", "page_number", "pageNumber", "current_page", "currentPage"))
                    .filter(at -> schemas.types(schema, at).contains("integer"))
                    .ifPresent(at -> lines.add("page: " + at));
        }
        if (!rows) {
            part(schemas, operation, status).ifPresent(at -> lines.add("part: " + at));
        }
        if (rows) {
            lines.add("rows: {grows-to: 50}");
        }
        return lines;
    }

    /** The part of the body of a job that is an item: that in which the state stands, where an item has the state itself. */
    private static Optional<String> part(Schemas schemas, Operation operation, String status) {
        int last = status.lastIndexOf('/');
        List<JsonNode> items = items(schemas, operation).stream()
                .flatMap(at -> schemas.at(schema(operation), at).stream())
                .map(list -> list.path("items"))
                .toList();
        boolean whole =
                items.stream().anyMatch(item -> !schemas.at(item, status).isEmpty());
        boolean part = items.stream()
                .anyMatch(item -> !schemas.at(item, status.substring(last)).isEmpty());
        return Optional.of(status.substring(0, last))
                .filter(at -> !at.isEmpty() && !whole && (part || at.equals("/data")));
    }

    private static Optional<String> header(Operation operation, String... names) {
        return Stream.of(names)
                .filter(name -> operation.responses().values().stream()
                        .anyMatch(each -> each.path("headers").has(name)))
                .findFirst();
    }

    /** True when an answer tells the cursor of the next page; without it nobody could follow the list. */
    private static boolean tellsCursor(Schemas schemas, Operation operation) {
        JsonNode schema = schema(operation);
        return header(operation, "Link", "link").isPresent()
                || member(schemas, schema, NEXT_URL).isPresent()
                || member(schemas, schema, NEXT).isPresent();
    }

    /** A bracket inside of braces would begin a list. */
    private static String quoted(String place) {
        return place.contains("[") ? "'" + place + "'" : place;
    }

    private static boolean isUrl(Schemas schemas, JsonNode schema, String pointer) {
        return schemas.at(schema, pointer).stream()
                .anyMatch(each -> each.path("format").asText().startsWith("uri"));
    }

    /** @param place as the model writes it */
    private static long limit(Schemas schemas, Operation operation, String place, String keyword, long otherwise) {
        String name = place.substring(place.indexOf(' ') + 1);
        Stream<JsonNode> found = place.startsWith("body ")
                ? schemas.at(operation.requestSchema(), name).stream()
                : operation.parameter(new Place(Place.In.QUERY, name)).map(OpenApi.Parameter::schema).stream();
        return found.findFirst()
                .map(schema -> schema.path(keyword).asLong(otherwise))
                .orElse(otherwise);
    }

    private record Way(String by, List<String> names) {}

    /** The place of the first parameter or member of the body that has one of some names, as the model writes it. */
    private static Optional<String> parameter(Schemas schemas, Operation operation, List<String> names) {
        Set<String> members = schemas.members(operation.requestSchema(), "");
        Stream<String> parameters = names.stream()
                .flatMap(name -> operation.parameters().stream()
                        .filter(each -> each.in() == Place.In.QUERY && isLike(each.name(), name)))
                .map(each -> "query " + each.name());
        Stream<String> inBody = names.stream()
                .flatMap(name -> members.stream().filter(each -> isLike(each, name)))
                .map(member -> "body /" + member);
        return Stream.concat(parameters, inBody).findFirst();
    }

    /** True for two ways to write one name, such as $skipToken and skip_token. */
    private static boolean isLike(String one, String other) {
        return DraftWords.plain(one).equals(DraftWords.plain(other));
    }

    private static Optional<String> member(Schemas schemas, JsonNode schema, List<String> names) {
        Stream<String> parents = Stream.concat(
                Stream.of(""),
                schemas.members(schema, "").stream()
                        .map(name -> "/" + name)
                        .filter(at -> !schemas.types(schema, at).contains("array")));
        return parents.flatMap(parent -> names.stream()
                        .flatMap(name -> Stream.concat(
                                Stream.of(name),
                                schemas.members(schema, parent).stream().filter(each -> isLike(each, name))))
                        .map(name -> parent + "/" + name))
                .filter(at -> !schemas.at(schema, at).isEmpty())
                .findFirst();
    }
}
