package dev.bandstand.mock.http.exchange;

import dev.bandstand.mock.core.Api.ErrorStyle;

/** The outcome of reading the body of a request. */
public sealed interface Received {

    /** The body, to its end. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Body(byte[] bytes) implements Received {}

    /**
     * No body that can be used.
     *
     * @param closes whether the connection cannot be used after the answer
     */
    record Refused(int status, String sentence, boolean closes) implements Received {

        public Outgoing answer(ErrorStyle style) {
            return Outgoing.of(Errors.detail(style, status, sentence));
        }
    }
}
