package dev.bandstand.mock.nemo;

import java.util.Locale;

/** The three calls by which a user steers a job. */
enum Control {
    PAUSE,
    RESUME,
    CANCEL;

    /** The verb of the call. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
