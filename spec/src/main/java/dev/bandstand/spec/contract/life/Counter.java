package dev.bandstand.spec.contract.life;

import java.util.Optional;

/**
 * A number that tells how far a job is.
 *
 * @param name its name in {@code job.yaml}
 * @param at where an answer about the job tells it, as a JSON pointer
 * @param value what it comes to
 * @param grows true when it grows with the stages that are done; false when it is known from the first stage on
 * @param of the counter that it never exceeds
 */
public record Counter(String name, String at, long value, boolean grows, Optional<String> of) {

    /** The same with another value to come to. */
    public Counter withValue(long other) {
        return new Counter(name, at, other, grows, of);
    }

    /**
     * The value for some stages done.
     *
     * @param begun true once the first stage has begun
     */
    public long value(boolean begun, int done, int stages) {
        if (!begun) {
            return 0;
        }
        return grows ? stages == 0 ? 0 : value * done / stages : value;
    }
}
