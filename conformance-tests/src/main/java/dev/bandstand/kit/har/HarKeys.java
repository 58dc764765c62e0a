package dev.bandstand.kit.har;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.Caller;
import dev.bandstand.spec.contract.Caller.By;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Assigns the calls of an archive to callers. The first key belongs to Alice, any other key to Bob. Tools that sanitize
 * archives remove keys or replace all of them by one word; the callers are unknown then.
 */
final class HarKeys {

    private static final String ALICE = "alice";

    private static final Pattern REPLACED = Pattern.compile(
            "(?i)\\W*(redacted|removed|hidden|masked|secret|sanitized|sanitised|filtered|stripped|omitted|private|\\[?key\\]?"
                    + "|api[-_ ]?key|x{3,}|0+)?\\W*");

    private final Caller caller;
    private final boolean known;
    private final Map<String, String> actors = new LinkedHashMap<>();

    HarKeys(Caller caller, List<JsonNode> requests) {
        this.caller = caller;
        this.known = requests.stream()
                .flatMap(request ->
                        key(HarEntry.headers(request), query(request.path("url").asText())).stream())
                .anyMatch(key -> !REPLACED.matcher(key).matches());
    }

    private static String query(String url) {
        int question = url.indexOf('?');
        return question < 0 ? "" : url.substring(question);
    }

    /** The key of a request, as it is written there. */
    private Optional<String> key(Map<String, String> headers, String query) {
        return switch (caller.by()) {
            case QUERY -> pairs(query.startsWith("?") ? query.substring(1) : query, "&");
            case COOKIE -> header(headers, "Cookie").flatMap(cookies -> pairs(cookies, ";"));
            case NONE, HEADER, BASIC -> header(headers, caller.name());
        };
    }

    private static Optional<String> header(Map<String, String> headers, String name) {
        return headers.entrySet().stream()
                .filter(written -> written.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Optional<String> pairs(String text, String separator) {
        return Stream.of(text.split(separator, -1))
                .map(pair -> pair.strip().split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals(caller.name()))
                .map(pair -> pair[1])
                .findFirst();
    }

    /** Tells if the archive shows whose calls are whose. */
    boolean known() {
        return known;
    }

    String actor(Map<String, String> headers, String query) {
        if (!known) {
            return ALICE;
        }
        return key(headers, query)
                .map(key -> actors.computeIfAbsent(key, other -> actors.isEmpty() ? ALICE : "bob"))
                .orElse("nobody");
    }

    /** The headers with a word in place of each key. */
    Map<String, String> redacted(Map<String, String> headers) {
        Map<String, String> shown = new LinkedHashMap<>(headers);
        shown.replaceAll((name, value) -> shown(value));
        return shown;
    }

    private String shown(String value) {
        return actors.containsKey(value)
                ? "[key of %s]".formatted(actors.get(value))
                : caller.by() == By.COOKIE
                        ? pairs(value, ";")
                                .filter(actors::containsKey)
                                .map(key -> redactedQuery(value))
                                .orElse(value)
                        : value;
    }

    /** A query, or cookies, with a word in place of the key. */
    String redactedQuery(String text) {
        String shown = text;
        for (Map.Entry<String, String> each : actors.entrySet()) {
            shown = shown.replace(
                    caller.name() + "=" + each.getKey(), caller.name() + "=[key of %s]".formatted(each.getValue()));
        }
        return shown;
    }
}
