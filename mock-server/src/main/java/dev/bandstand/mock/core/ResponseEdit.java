package dev.bandstand.mock.core;

import dev.bandstand.mock.message.RawResponse;

/** Edits an answer after it was worked out and before it is sent. */
@FunctionalInterface
public interface ResponseEdit {

    /** Sends answers as they are. */
    ResponseEdit NONE = new ResponseEdit() {
        @Override
        public RawResponse edit(ApiCall call, RawResponse answer) {
            return answer;
        }

        @Override
        public boolean isIdentity() {
            return true;
        }

        @Override
        public ResponseEdit then(ResponseEdit next) {
            return next;
        }
    };

    /** The answer to be sent. */
    RawResponse edit(ApiCall call, RawResponse answer);

    /** Returns true if the edit never changes anything, so that the answer need not be prepared for it. */
    default boolean isIdentity() {
        return false;
    }

    /** This edit, then another. */
    default ResponseEdit then(ResponseEdit next) {
        return next.isIdentity() ? this : (call, answer) -> next.edit(call, edit(call, answer));
    }
}
