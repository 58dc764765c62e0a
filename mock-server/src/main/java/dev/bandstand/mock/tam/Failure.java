package dev.bandstand.mock.tam;

/**
 * Where a build fails.
 *
 * @param inBand the band, from 1; 0 for the queue
 * @param after which part of the band is over by then, from 0 to 1
 * @param message what the job tells as its error
 */
record Failure(int inBand, double after, String message) {

    static final int IN_QUEUE = 0;
}
