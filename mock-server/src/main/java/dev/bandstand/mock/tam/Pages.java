package dev.bandstand.mock.tam;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays the companies of a job out on pages. */
interface Pages {

    /**
     * The page of a cursor; the first one when there is no cursor, nothing when the cursor names no page.
     */
    Optional<Page> read(Sight sight, @Nullable String cursor);

    /** The companies that can be read at the moment, in order. */
    List<Slice> readable(Sight sight);

    /** How many pages they fill. */
    int count(Sight sight);
}
