package dev.bandstand.mock.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.contract.Parameters;
import dev.bandstand.mock.core.Refusal;
import dev.bandstand.spec.body.BodyMembers;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.contract.Paging.By;
import dev.bandstand.spec.contract.Place;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param from the number of its first item, from 0
 * @param size the most items that it can have
 * @param total how many items the list has
 */
record ListPage(Paging paging, int from, int size, int total) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * The page that a request asks for.
     *
     * @param keys what tells each item from others, in the order of the list
     * @throws Refusal when it asks to read on after something that is not there
     */
    static ListPage asked(Paging paging, Parameters in, List<String> keys) {
        int size = Math.clamp(
                paging.size()
                        .sent()
                        .map(place -> number(in, place))
                        .orElse(paging.size().standard()),
                1,
                Math.max(1, Math.max(paging.size().most(), paging.size().standard())));
        int total = keys.size();
        if (paging.by() == By.NONE) {
            return new ListPage(paging, 0, Math.max(1, total), total);
        }
        Place sent = paging.sent().orElseThrow();
        String value = value(in, sent);
        if (value == null || value.isEmpty()) {
            return new ListPage(paging, 0, size, total);
        }
        int from = switch (paging.by()) {
            case NONE -> 0;
            case AFTER -> after(keys, value, sent);
            case CURSOR -> after(keys, uncovered(value, sent), sent);
            case OFFSET -> Math.max(0, number(in, sent, 0));
            case PAGE -> start(Math.max(0, number(in, sent, 0) - paging.startsAt()), size);
        };
        return new ListPage(paging, from, size, total);
    }

    private static int start(int page, int size) {
        return (int) Math.min(Integer.MAX_VALUE, (long) page * size);
    }

    private static Integer number(Parameters in, Place place) {
        String value = value(in, place);
        return value == null ? null : number(in, place, 0);
    }

    private static int number(Parameters in, Place place, int otherwise) {
        try {
            String value = value(in, place);
            return value == null ? otherwise : Math.clamp(Long.parseLong(value.strip()), 0, Integer.MAX_VALUE);
        } catch (NumberFormatException noNumber) {
            throw unknown(place, "a whole number is expected");
        }
    }

    private static int after(List<String> keys, String key, Place sent) {
        int index = keys.indexOf(key);
        if (index < 0) {
            throw unknown(sent, "there is no such place in the list");
        }
        return index + 1;
    }

    private static Refusal unknown(Place sent, String reason) {
        return Refusal.invalid(List.of(sent.toString().split(" ", -1)[0], sent.name()), reason);
    }

    private static @Nullable String value(Parameters in, Place place) {
        return switch (place.in()) {
            case HEADER -> in.header(place.name());
            case BODY -> {
                JsonNode value = RequestValues.bodyIfAny(in).at(place.name());
                yield value.isValueNode() && !value.isNull() ? value.asText() : null;
            }
            case PATH, QUERY, COOKIE, URL -> in.query(place.name());
        };
    }

    static String covered(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String uncovered(String cursor, Place sent) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw unknown(sent, "there is no such place in the list");
        }
    }

    int end() {
        return (int) Math.min(total, (long) from + size);
    }

    private boolean hasMore() {
        return end() < total;
    }

    /** The value of the parameter that leads to the page behind this one; empty when there is none. */
    Optional<String> next(List<String> keys) {
        return hasMore()
                ? Optional.of(
                        switch (paging.by()) {
                            case NONE -> "";
                            case AFTER -> keys.get(end() - 1);
                            case CURSOR -> covered(keys.get(end() - 1));
                            case OFFSET -> String.valueOf(end());
                            case PAGE -> String.valueOf(from / size + 1 + paging.startsAt());
                        })
                : Optional.empty();
    }

    /** Its number, for those who count pages. */
    int number() {
        return from / size + paging.startsAt();
    }

    /**
     * The body of the answer.
     *
     * @param base the members that are there beside the list
     * @param item each item by its number
     * @param url the URL that leads to the page of a value of the parameter
     * @param omitUnset true when the last page has no member that leads on; false when that member is null
     */
    JsonNode body(
            ObjectNode base,
            List<String> keys,
            IntFunction<JsonNode> item,
            Function<String, String> url,
            boolean omitUnset) {
        var items = JSON.arrayNode();
        for (int i = Math.min(from, total); i < end(); i++) {
            items.add(item.apply(i));
        }
        if (paging.items().isEmpty()) {
            return items;
        }
        BodyMembers.put(base, paging.items(), items);
        Optional<String> next = next(keys);
        paging.next().ifPresent(place -> {
            if (place.in() == Place.In.BODY) {
                lead(base, place.name(), next.map(this::value), omitUnset);
            } else if (place.in() == Place.In.URL) {
                lead(base, place.name(), next.map(url).map(JSON::textNode), omitUnset);
            }
        });
        paging.more().ifPresent(at -> BodyMembers.put(base, at, JSON.booleanNode(hasMore())));
        paging.ends().ifPresent(at -> BodyMembers.put(base, at, JSON.booleanNode(!hasMore())));
        counts(Place.In.BODY).forEach((at, count) -> BodyMembers.put(base, at, JSON.numberNode(count)));
        paging.size().returned().ifPresent(at -> BodyMembers.put(base, at, JSON.numberNode(size)));
        paging.first().ifPresent(at -> BodyMembers.put(base, at, key(keys, from, items.size())));
        paging.last().ifPresent(at -> BodyMembers.put(base, at, key(keys, end() - 1, items.size())));
        return base;
    }

    private static void lead(ObjectNode base, String at, Optional<? extends JsonNode> next, boolean omitUnset) {
        if (next.isPresent() || !omitUnset) {
            BodyMembers.put(base, at, next.isPresent() ? next.get() : NullNode.getInstance());
        } else {
            BodyMembers.remove(base, at);
        }
    }

    /** The counts that the answer tells, by the name of the place in one part of the answer. */
    private Map<String, Integer> counts(Place.In in) {
        Map<Optional<Place>, Integer> all = new LinkedHashMap<>();
        all.put(paging.total(), total);
        all.put(paging.pages(), (total + size - 1) / size);
        all.put(paging.page(), number());
        all.put(paging.count(), Math.max(0, end() - from));
        Map<String, Integer> there = new LinkedHashMap<>();
        all.forEach((place, count) ->
                place.filter(each -> each.in() == in).ifPresent(each -> there.put(each.name(), count)));
        return there;
    }

    private JsonNode value(String next) {
        boolean number = paging.by() == By.PAGE || paging.by() == By.OFFSET;
        return number ? JSON.numberNode(Long.parseLong(next)) : JSON.textNode(next);
    }

    private static JsonNode key(List<String> keys, int index, int items) {
        return items == 0 ? NullNode.getInstance() : JSON.textNode(keys.get(index));
    }

    /** The headers that tell how to read on. */
    Map<String, String> headers(List<String> keys, Function<String, String> url) {
        Map<String, String> headers = new HashMap<>();
        paging.next()
                .filter(place -> place.in() == Place.In.HEADER)
                .ifPresent(place -> next(keys)
                        .ifPresent(next -> headers.put(
                                place.name(),
                                place.name().equalsIgnoreCase("Link")
                                        ? "<%s>; rel=\"next\"".formatted(url.apply(next))
                                        : next)));
        counts(Place.In.HEADER).forEach((name, count) -> headers.put(name, String.valueOf(count)));
        return headers;
    }
}
