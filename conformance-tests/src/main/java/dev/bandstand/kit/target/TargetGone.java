package dev.bandstand.kit.target;

import java.util.Locale;

/** The target does not answer any more, so that no further call makes sense. */
public final class TargetGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message why, and what to do where that is known, as sentences */
    public TargetGone(String message) {
        super(message);
    }

    static TargetGone after(int silences) {
        return new TargetGone(
                String.format(Locale.ROOT, "The target left %d calls in a row without an answer.", silences));
    }
}
