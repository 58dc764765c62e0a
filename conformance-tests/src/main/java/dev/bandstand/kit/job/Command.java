package dev.bandstand.kit.job;

import java.util.Locale;

/** A command to a job. */
public enum Command {
    PAUSE,
    RESUME,
    CANCEL;

    /** As it is written in a sentence. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
