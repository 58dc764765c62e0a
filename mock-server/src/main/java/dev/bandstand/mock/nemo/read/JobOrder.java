package dev.bandstand.mock.nemo.read;

import dev.bandstand.contract.nemo.PlatformJobListSortField;
import java.util.Comparator;

/** The orders of a list of jobs. */
final class JobOrder {

    private JobOrder() {}

    /** The order in which jobs of the same time or source follow each other by name. */
    static Comparator<ListedJob> of(PlatformJobListSortField sort) {
        Comparator<ListedJob> byTime = Comparator.comparing(ListedJob::birth);
        Comparator<ListedJob> bySource = Comparator.comparing(ListedJob::source);
        Comparator<ListedJob> order = switch (sort) {
            case CREATED_AT, UPDATED_AT -> byTime;
            case _CREATED_AT, _UPDATED_AT -> byTime.reversed();
            case SOURCE -> bySource;
            case _SOURCE -> bySource.reversed();
        };
        return order.thenComparing(ListedJob::name);
    }

    /** The same for rows; those that it does not tell apart follow each other in the order of creation. */
    static Comparator<JobRow> ofRows(PlatformJobListSortField sort) {
        return Comparator.<JobRow, ListedJob>comparing(row -> row, of(sort))
                .thenComparingInt(row -> row.job().number());
    }

    static boolean isByTime(PlatformJobListSortField sort) {
        return sort != PlatformJobListSortField.SOURCE && sort != PlatformJobListSortField._SOURCE;
    }

    static boolean isOldestFirst(PlatformJobListSortField sort) {
        return sort == PlatformJobListSortField.CREATED_AT || sort == PlatformJobListSortField.UPDATED_AT;
    }
}
