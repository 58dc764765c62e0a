package dev.bandstand.kit.oracle.race;

import java.time.Instant;
import java.util.Optional;

/**
 * A call on one job, as far as orders depend on it.
 *
 * @param number in the trace
 * @param name the command by its word, or another for a read
 * @param effect the effect that its answer tells of
 * @param shown the state in its answer
 */
public record HistoryCall(
        int number, String name, Effect effect, Optional<String> shown, Instant sent, Instant received) {

    /** The effects of a call. */
    public enum Effect {
        /** It only reads. */
        NONE,
        /** It was accepted, so that it took effect while it was under way. */
        DONE,
        /** It was refused, as some states demand. */
        REFUSED,
        /** Nobody knows if it took effect. */
        UNCERTAIN,
        /** It may have led anywhere, such as a report of a worker. */
        ANYTHING
    }

    /** True if it was answered before another was sent, so that it comes first in every order. */
    boolean before(HistoryCall other) {
        return number < other.number && !other.sent.isBefore(received);
    }

    /** The same call as if its answer had not been seen. */
    HistoryCall unseen() {
        Effect unseen = effect == Effect.DONE || effect == Effect.REFUSED ? Effect.UNCERTAIN : effect;
        return new HistoryCall(number, name, unseen, Optional.empty(), sent, received);
    }

    /** True if its answer says something about the order. */
    boolean tells() {
        return effect == Effect.DONE || effect == Effect.REFUSED || (effect == Effect.NONE && shown.isPresent());
    }
}
