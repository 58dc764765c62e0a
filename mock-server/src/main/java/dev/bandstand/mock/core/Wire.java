package dev.bandstand.mock.core;

/** Edits an answer after it was worked out and before it is sent. */
@FunctionalInterface
public interface Wire {

    /** Sends answers as they are. */
    Wire PLAIN = new Wire() {
        @Override
        public WireAnswer edit(Call call, WireAnswer answer) {
            return answer;
        }

        @Override
        public boolean plain() {
            return true;
        }

        @Override
        public Wire then(Wire next) {
            return next;
        }
    };

    /** The answer to be sent. */
    WireAnswer edit(Call call, WireAnswer answer);

    /** Whether it never changes anything, so that the answer need not be prepared for it. */
    default boolean plain() {
        return false;
    }

    /** This edit, then another. */
    default Wire then(Wire next) {
        return next.plain() ? this : (call, answer) -> next.edit(call, edit(call, answer));
    }
}
