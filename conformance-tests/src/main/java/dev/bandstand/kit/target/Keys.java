package dev.bandstand.kit.target;

import java.util.Map;
import java.util.Optional;

/**
 * The API keys of a run. They leave this package only as the header of a request; every record shows a placeholder.
 *
 * @param first the key of Alice
 * @param second the key of Bob, where one was given
 */
public record Keys(String first, Optional<String> second) {

    private static final String UNKNOWN = "of_bandstand_never_issued_0000";

    /** The key that an actor sends; none for an actor that has none. */
    Optional<String> of(Actor actor) {
        return switch (actor) {
            case ALICE -> Optional.of(first);
            case BOB -> second;
            case NOBODY -> Optional.empty();
            case STRANGER -> Optional.of(UNKNOWN);
        };
    }

    /** A text with every key replaced by its placeholder, such as {@code [key of alice]}. */
    String redact(String text) {
        String redacted = text;
        for (Map.Entry<String, String> secret : secrets().entrySet()) {
            redacted = redacted.replace(secret.getKey(), secret.getValue());
        }
        return redacted;
    }

    private Map<String, String> secrets() {
        String alice = placeholder(Actor.ALICE);
        return second.filter(bob -> !bob.equals(first))
                .map(bob -> Map.of(first, alice, bob, placeholder(Actor.BOB)))
                .orElseGet(() -> Map.of(first, alice));
    }

    /** What records show in place of the key of an actor. */
    static String placeholder(Actor actor) {
        return "[key of " + actor.traceName() + "]";
    }

    @Override
    public String toString() {
        return second.isPresent() ? "two keys" : "one key";
    }
}
