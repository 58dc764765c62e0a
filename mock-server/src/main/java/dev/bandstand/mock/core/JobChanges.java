package dev.bandstand.mock.core;

import java.util.List;

/**
 * The jobs of a world that were created or got an entry since somebody asked last.
 *
 * @param jobs those jobs, each at least once; all of the world when {@code restarted}
 * @param upTo where to ask from the next time
 * @param restarted true when nothing that was known before is left: the world was cleared, or nobody has asked yet
 */
public record JobChanges(List<? extends JobRef> jobs, Position upTo, boolean restarted) {

    public JobChanges {
        jobs = List.copyOf(jobs);
    }

    /**
     * A point in the changes of a world.
     *
     * @param life which life of the world it is in: clearing the world begins a new one
     * @param number how many changes that life had up to the point
     */
    public record Position(long life, int number) {

        /** Before everything. */
        public static final Position START = new Position(-1, 0);
    }
}
