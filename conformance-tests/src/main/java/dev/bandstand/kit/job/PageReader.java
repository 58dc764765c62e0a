package dev.bandstand.kit.job;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** One pass over the pages of a job. */
final class PageReader {

    /** More pages than a job can have that a person would want to read. */
    static final int ALL = 100_000;

    /** Enough pages to see that pages follow each other. */
    static final int SOME = 3;

    /** A target whose cursors never end is left after so many pages more than it should have. */
    private static final int BEYOND = 3;

    private final Supplier<PolledState> firstPage;
    private final Function<String, PolledState> pageAt;
    private final int atMost;
    private final Set<String> cursors = new HashSet<>();

    /**
     * Reads the pages of one job.
     *
     * @param firstPage reads the page that needs no cursor
     * @param pageAt reads the page that a cursor leads to
     * @param atMost how many pages to read
     */
    PageReader(Supplier<PolledState> firstPage, Function<String, PolledState> pageAt, int atMost) {
        this.firstPage = firstPage;
        this.pageAt = pageAt;
        this.atMost = atMost;
    }

    /** @param patience tells, before each further page, if there is time for it */
    void readAll(BooleanSupplier patience) {
        PolledState first = firstPage.get();
        int limit = Math.min(atMost, first.number(PolledState.Amount.PAGES).orElse(atMost) + BEYOND);
        Optional<String> cursor = first.nextCursor();
        for (int page = 1;
                page < limit && cursor.isPresent() && patience.getAsBoolean() && cursors.add(cursor.get());
                page++) {
            cursor = pageAt.apply(cursor.get()).nextCursor();
        }
    }
}
