package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.trace.JsonFields;
import java.util.Set;

/** The statuses in which a job, a step or a task has ended. */
public final class FinalStatus {

    private static final Set<String> WORDS = Set.of("completed", "cancelled", "error");

    private FinalStatus() {}

    /** True if the word is a status in which something has ended. */
    public static boolean is(String word) {
        return WORDS.contains(word);
    }

    /** True if the status of a job, a step or a task tells that it has ended; false where it tells none. */
    public static boolean of(JsonNode jobOrStep) {
        String status = JsonFields.text(jobOrStep, "status");
        return status != null && is(status);
    }
}
