package dev.bandstand.mock.nemo.model;

import java.util.Locale;

/** The three calls by which a user steers a job. */
public enum JobCommand {
    PAUSE,
    RESUME,
    CANCEL;

    /** The verb of the call. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
