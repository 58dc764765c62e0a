package dev.bandstand.mock.tam.model;

/**
 * The point where a build fails.
 *
 * @param inBand the band, from 1; {@link #IN_QUEUE} for the queue, {@link #ON_PAUSE} for that in work when a pause comes
 * @param after which part of the band is over by then, from 0 to 1
 * @param message what the job tells as its error
 */
public record FailurePoint(int inBand, double after, String message) {

    static final int IN_QUEUE = 0;
    static final int ON_PAUSE = -1;

    private static final int FIRST_BAND = 1;

    /** Returns true if a job in this status, at work on this band, fails there. */
    public boolean appliesTo(TamStatus status, int band) {
        return inBand == ON_PAUSE ? status == TamStatus.PAUSING : inBand - FIRST_BAND == band;
    }
}
