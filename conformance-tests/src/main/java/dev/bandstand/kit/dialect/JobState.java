package dev.bandstand.kit.dialect;

/** What a job can be at, whatever the contract calls it. */
public enum JobState {
    QUEUED,
    RUNNING,
    PAUSING,
    PAUSED,
    RESUMING,
    CANCELLING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** Whether it is final. */
    public boolean terminal() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
