package dev.bandstand.contract;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an operation. The generated contracts have one record for each documented status of each operation, so
 * that an answer which the contract does not document does not compile.
 */
public interface Answer {

    /** The HTTP status code. */
    int status();

    /** The body to be written as JSON, the bytes to be written as they are, or null for none. */
    @Nullable Object body();

    /** Headers beside the usual ones, by name. */
    default Map<String, String> headers() {
        return Map.of();
    }
}
