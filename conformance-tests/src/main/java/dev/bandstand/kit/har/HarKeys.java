package dev.bandstand.kit.har;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Assigns the calls of an archive to callers. The first key belongs to Alice, any other key to Bob. Tools that sanitize
 * archives remove keys or replace all of them by one word; the callers are unknown then.
 */
final class HarKeys {

    private static final String ALICE = "alice";

    private static final Pattern REPLACED = Pattern.compile(
            "(?i)\\W*(redacted|removed|hidden|masked|secret|sanitized|sanitised|filtered|stripped|omitted|private|\\[?key\\]?"
                    + "|api[-_ ]?key|x{3,}|0+)?\\W*");

    private final String header;
    private final boolean known;
    private final Map<String, String> actors = new LinkedHashMap<>();

    HarKeys(String header, List<JsonNode> requests) {
        this.header = header;
        this.known = requests.stream()
                .flatMap(request -> HarEntry.headers(request).entrySet().stream())
                .anyMatch(written -> written.getKey().equalsIgnoreCase(header)
                        && !REPLACED.matcher(written.getValue()).matches());
    }

    /** Tells if the archive shows whose calls are whose. */
    boolean known() {
        return known;
    }

    String actor(Map<String, String> headers) {
        if (!known) {
            return ALICE;
        }
        return headers.entrySet().stream()
                .filter(written -> written.getKey().equalsIgnoreCase(header))
                .findFirst()
                .map(written -> actors.computeIfAbsent(written.getValue(), key -> actors.isEmpty() ? ALICE : "bob"))
                .orElse("nobody");
    }

    /** The headers with a word in place of each key. */
    Map<String, String> redacted(Map<String, String> headers) {
        Map<String, String> shown = new LinkedHashMap<>(headers);
        shown.replaceAll(
                (name, value) -> actors.containsKey(value) ? "[key of %s]".formatted(actors.get(value)) : value);
        return shown;
    }
}
