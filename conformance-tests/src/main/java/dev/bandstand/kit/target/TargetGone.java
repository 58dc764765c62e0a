package dev.bandstand.kit.target;

/** The target does not answer any more, so that no further call makes sense. */
public final class TargetGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TargetGone(String message) {
        super(message);
    }

    /** A target that has put a call off so many times, one after another. */
    public static TargetGone putOff(int times) {
        return new TargetGone("The target has put the same call off %d times with 429.".formatted(times));
    }

    static TargetGone after(int silences) {
        return new TargetGone("The target left %d calls in a row without an answer.".formatted(silences));
    }
}
