package dev.bandstand.mock.journal;

import java.util.Optional;

/**
 * The status of a job as an answer reported it to the client.
 *
 * @param ended whether the reported status is final
 * @param resting whether nothing moves until the client asks for it
 * @param page the name of the page of results, if there was one; names of pages of one job sort in their order
 * @param next the cursor of the page that follows, if one does
 * @param rows how many results stood on the page
 */
public record ReportedStatus(boolean ended, boolean resting, Optional<String> page, Optional<String> next, int rows) {

    /** The state of a job, without a page of results. */
    public static ReportedStatus standing(boolean ended, boolean resting) {
        return new ReportedStatus(ended, resting, Optional.empty(), Optional.empty(), 0);
    }

    /** The same with a page of results. */
    public ReportedStatus onPage(String name, Optional<String> following, int results) {
        return new ReportedStatus(ended, resting, Optional.of(name), following, results);
    }
}
