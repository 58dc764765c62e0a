package dev.bandstand.mock.tam;

import java.util.Locale;

/** What a client can ask of a build that exists. */
enum Command {
    PAUSE,
    RESUME,
    CANCEL;

    /** The word by which an accepted command stands in the log. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Command of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
