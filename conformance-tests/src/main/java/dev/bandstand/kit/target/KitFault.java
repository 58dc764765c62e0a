package dev.bandstand.kit.target;

/** The kit itself did something wrong; the target is not to blame. */
public final class KitFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what happened, as a sentence */
    public KitFault(String message) {
        super(message);
    }
}
