package dev.bandstand.kit.trace;

import java.time.Duration;
import java.util.List;

/**
 * A remark of the driver that judging needs and no exchange shows.
 *
 * @param jobs the jobs it speaks of
 * @param detail what was waited for, or why; a sentence
 * @param waited how long the wait took by the target's clock; zero where nothing was waited for
 */
public record Mark(int number, String scenario, Kind kind, List<String> jobs, String detail, Duration waited)
        implements Entry {

    /** The detail of a wait for a job to be completed, failed or cancelled; of other waits rules ask less. */
    public static final String END = "the end of the job";

    /** The detail of the time in which a job was left alone. */
    public static final String LEFT_ALONE = "the job was left alone";

    public Mark {
        jobs = List.copyOf(jobs);
    }

    /** The remarks there are. */
    public enum Kind {
        /** A wait for {@code detail} ended because it was seen. */
        REACHED,
        /** A wait for {@code detail} ended because its deadline passed. */
        GAVE_UP,
        /** The ids of {@code jobs} were made up by the kit, so that no server can know them. */
        INVENTED,
        /** The two jobs were submitted alike; the first was left alone, the second was disturbed as {@code detail} says. */
        TWINS,
        /** The rule {@code detail} was judged by all that stands before; {@code jobs} played a part in the scenario. */
        JUDGED,
        /** From here on the clock of the target moves only where TIME_PASSED says so. */
        TIME_STANDS,
        /** The clock of the target was moved by {@code waited} while nothing was sent. */
        TIME_PASSED
    }
}
