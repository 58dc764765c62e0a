package dev.bandstand.kit.job;

/** Calls that were sent to be under way together were not, as may happen on a busy machine: another try may have it. */
public final class CallsMissedEachOther extends SituationMissed {

    private static final long serialVersionUID = 1L;

    public CallsMissedEachOther(String reason) {
        super(reason);
    }
}
