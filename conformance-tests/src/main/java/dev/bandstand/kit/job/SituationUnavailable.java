package dev.bandstand.kit.job;

/** A situation that a rule needs could not be had; nothing is said about the rule. */
public final class SituationUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason what was needed, why it could not be had, and what to hand in, as sentences */
    public SituationUnavailable(String reason) {
        super(reason);
    }
}
