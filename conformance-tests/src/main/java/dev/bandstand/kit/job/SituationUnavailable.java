package dev.bandstand.kit.job;

/** The run did not reach a situation that a rule needs, so it says nothing about the rule. */
public class SituationUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason what was needed, why it is not available, and what to hand in, as sentences */
    public SituationUnavailable(String reason) {
        super(reason);
    }
}
