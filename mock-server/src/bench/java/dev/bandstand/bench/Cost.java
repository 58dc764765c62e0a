package dev.bandstand.bench;

import java.util.Locale;

/**
 * The cost of something in a world with many jobs.
 *
 * @param what what was done
 * @param jobs the number of jobs
 * @param much what it cost there
 * @param few what it cost in turn with one job, in the same unit
 */
record Cost(String what, int jobs, double much, double few, String unit) {

    /** As a multiple, or, where there is nothing to compare with, as it is. */
    String text() {
        return jobs == 1 ? amount(few) : String.format(Locale.ROOT, "%.2f × (%s)", much / few, amount(much));
    }

    private String amount(double value) {
        return String.format(Locale.ROOT, "%,.0f %s", value, unit);
    }
}
