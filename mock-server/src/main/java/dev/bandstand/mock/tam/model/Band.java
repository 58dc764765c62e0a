package dev.bandstand.mock.tam.model;

import dev.bandstand.mock.edit.RowEdits;
import java.time.Duration;
import java.util.List;

/**
 * One band of employee counts in a script. A band and one of its queries make a cell of the grid; a cancel stops at the
 * end of a cell, a pause at the end of the band.
 *
 * @param label the band, such as {@code 201-1000}
 * @param queries the wordings that are tried, {@code {query}} standing for the query of the job
 * @param takes how long it takes
 * @param companies how many companies it adds
 * @param skippedCells how many of its cells fail and are left out
 * @param edits changes of its companies
 */
public record Band(
        String label, List<String> queries, Duration takes, int companies, int skippedCells, RowEdits edits) {

    /** A band whose companies are all generated. */
    public Band(String label, List<String> queries, Duration takes, int companies, int skippedCells) {
        this(label, queries, takes, companies, skippedCells, RowEdits.NONE);
    }

    public Band {
        queries = List.copyOf(queries);
    }

    public Duration cell() {
        return takes.dividedBy(queries.size());
    }
}
