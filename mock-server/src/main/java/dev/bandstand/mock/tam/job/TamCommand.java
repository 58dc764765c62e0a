package dev.bandstand.mock.tam.job;

import java.util.Locale;

/** A command that a client can send to an existing build. */
public enum TamCommand {
    PAUSE,
    RESUME,
    CANCEL;

    /** The word by which an accepted command stands in the log. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TamCommand of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
