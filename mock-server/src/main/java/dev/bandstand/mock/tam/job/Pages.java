package dev.bandstand.mock.tam.job;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays the companies of a job out on pages. */
public interface Pages {

    /**
     * The page of a cursor; the first one when there is no cursor, nothing when the cursor names no page.
     */
    Optional<CompanyPage> read(TamJobAt jobAt, @Nullable String cursor);

    /** The companies that can be read at the moment, in order. */
    List<CompanyRange> readable(TamJobAt jobAt);

    /** The number of pages that they fill. */
    int count(TamJobAt jobAt);
}
