package dev.bandstand.spec.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * The way in which a list is read. All pointers but {@code item} are into the body of the answer. What is counted can
 * stand in the body or in a header.
 *
 * @param by how a request says where to read on
 * @param sent the parameter that says it; empty for {@link By#NONE}
 * @param size how many items a page has
 * @param items where the items stand; an empty pointer when the body is the list
 * @param item what tells one item from another, as a pointer into it
 * @param part the part of the body of a job that is an item of a list of jobs; empty for all of it
 * @param next where the answer tells how to read on
 * @param more where it tells whether there is more
 * @param ends where it tells whether the list ends here, the opposite of {@code more}
 * @param total where it tells how many items there are
 * @param pages where it tells how many pages there are
 * @param page where it tells which page this is
 * @param count where it tells how many items stand on this page
 * @param first where it tells the first item
 * @param last where it tells the last item
 * @param startsAt the number of the first page
 * @param newestFirst the order of a list of jobs
 * @param rows the results of a job; empty for a list of jobs
 */
public record Paging(
        By by,
        Optional<Place> sent,
        Size size,
        String items,
        Optional<String> item,
        String part,
        Optional<Place> next,
        Optional<String> more,
        Optional<String> ends,
        Optional<Place> total,
        Optional<Place> pages,
        Optional<Place> page,
        Optional<Place> count,
        Optional<String> first,
        Optional<String> last,
        int startsAt,
        boolean newestFirst,
        Optional<Rows> rows) {

    /** A pointer into the body of a job as one into an item of a list of jobs. */
    public String inItem(String pointer) {
        return pointer.startsWith(part + "/") ? pointer.substring(part.length()) : pointer;
    }

    /** True when a reader finds the end of the list by counting, so that no page can lead on for ever. */
    public boolean isCounted() {
        return next.isEmpty()
                && more.isEmpty()
                && ends.isEmpty()
                && (pages.isPresent() || (total.isPresent() && by == By.OFFSET));
    }

    /** The ways to read on. */
    public enum By {
        /** There is nothing to read on: the list comes at once. */
        NONE,
        /** An opaque text from the answer. */
        CURSOR,
        /** The id of the last item that was read. */
        AFTER,
        /** A page number. */
        PAGE,
        /** The number of items to pass over. */
        OFFSET
    }

    /**
     * The size of a page.
     *
     * @param sent the parameter that says how many are wanted
     * @param standard how many there are when nobody says
     * @param most how many there can be
     * @param returned where the answer holds it
     */
    public record Size(Optional<Place> sent, int standard, int most, Optional<String> returned) {}

    /**
     * The rows that a job yields.
     *
     * @param growsTo how many there are when all stages are done
     * @param item the template of one; empty when it is made from the schema
     */
    public record Rows(int growsTo, Optional<JsonNode> item) {}
}
