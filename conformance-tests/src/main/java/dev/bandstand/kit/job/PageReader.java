package dev.bandstand.kit.job;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One pass over the pages of a job. */
final class PageReader {

    /** More pages than a job can have that a person would want to read. */
    static final int ALL = 100_000;

    /** Enough pages to see that pages follow each other. */
    static final int SOME = 3;

    /** A target whose cursors never end is left after so many pages more than it should have. */
    private static final int BEYOND = 3;

    private final TargetClient driver;
    private final TargetJob job;
    private final int atMost;
    private final Set<String> cursors = new HashSet<>();

    PageReader(TargetClient driver, TargetJob job, int atMost) {
        this.driver = driver;
        this.job = job;
        this.atMost = atMost;
    }

    void go() {
        Snapshot first = driver.poll(job);
        int limit = Math.min(atMost, first.pages().orElse(atMost) + BEYOND);
        Optional<String> cursor = first.nextCursor();
        for (int page = 1; page < limit && cursor.isPresent() && cursors.add(cursor.get()); page++) {
            cursor = driver.page(job, cursor.get()).nextCursor();
        }
    }
}
