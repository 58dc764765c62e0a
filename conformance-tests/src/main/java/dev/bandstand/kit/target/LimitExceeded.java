package dev.bandstand.kit.target;

import java.io.IOException;

/** An answer took longer or became larger than a run allows; the message says which limit it was. */
final class LimitExceeded extends IOException {

    private static final long serialVersionUID = 1L;

    LimitExceeded(String message) {
        super(message);
    }
}
