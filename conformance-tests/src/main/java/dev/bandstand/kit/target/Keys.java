package dev.bandstand.kit.target;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The API keys of a run. They leave this package only as the header of a request; every record shows a placeholder.
 *
 * @param first the key of Alice
 * @param second the key of Bob, where one was given
 * @param extra headers that go with every call, whoever makes it
 */
public record Keys(String first, Optional<String> second, ExtraHeaders extra) {

    private static final String UNKNOWN = "of_bandstand_never_issued_0000";

    /** The text before a value in the query of a URL. */
    private static final String IN_QUERY = "(?<=[?&][^\\s\"&=]{1,100}=)";

    /** Keys without further headers. */
    public Keys(String first, Optional<String> second) {
        this(first, second, ExtraHeaders.NONE);
    }

    /** The key that an actor sends; none for an actor that has none. */
    Optional<String> of(Actor actor) {
        return switch (actor) {
            case ALICE -> Optional.of(first);
            case BOB -> second;
            case NOBODY -> Optional.empty();
            case STRANGER -> Optional.of(UNKNOWN);
        };
    }

    /**
     * A text with every key replaced by its placeholder, such as {@code [key of alice]}. In the query of a URL the
     * placeholder is percent-encoded: a link that repeats the key of its caller is still a URL when it is judged.
     */
    String redact(String text) {
        String redacted = text;
        for (Map.Entry<String, String> secret : secrets()) {
            redacted = replaced(redacted, Call.encoded(secret.getKey()), secret.getValue());
            redacted = replaced(redacted, secret.getKey(), secret.getValue());
        }
        return redacted;
    }

    private static String replaced(String text, String secret, String placeholder) {
        if (!text.contains(secret)) {
            return text;
        }
        return Pattern.compile(IN_QUERY + Pattern.quote(secret))
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(Call.encoded(placeholder)))
                .replace(secret, placeholder);
    }

    /** Longer secrets first: one may be part of another. */
    private List<Map.Entry<String, String>> secrets() {
        Map<String, String> secrets = new HashMap<>(extra.secrets());
        second.ifPresent(bob -> secrets.put(bob, placeholder(Actor.BOB)));
        secrets.put(first, placeholder(Actor.ALICE));
        return secrets.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, String> secret) -> -secret.getKey().length()))
                .toList();
    }

    /** Returns the placeholder that records show in place of the key of an actor. */
    static String placeholder(Actor actor) {
        return "[key of " + actor.traceName() + "]";
    }

    @Override
    public String toString() {
        return second.isPresent() ? "two keys" : "one key";
    }
}
