package dev.bandstand.kit.target;

import java.util.Locale;

/** On whose behalf a call is sent. */
public enum Actor {
    /** Holds the first key and owns the jobs of a run. */
    ALICE,
    /** Holds the second key. */
    BOB,
    /** Sends no key. */
    NOBODY,
    /** Sends a key that the target never gave to anybody. */
    STRANGER;

    /** The name under which traces know the actor. */
    public String traceName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
