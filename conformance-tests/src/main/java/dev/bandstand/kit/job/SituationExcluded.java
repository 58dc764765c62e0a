package dev.bandstand.kit.job;

/** A situation cannot arise at this target because of a choice that the contract leaves to it. */
public final class SituationExcluded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param choice what the target chose, as a sentence */
    public SituationExcluded(String choice) {
        super(choice);
    }
}
