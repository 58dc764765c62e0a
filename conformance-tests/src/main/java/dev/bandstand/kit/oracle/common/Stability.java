package dev.bandstand.kit.oracle.common;

import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.Row;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of the parts of a job and its pages that stay the same from one poll to a later one. */
public final class Stability {

    private Stability() {}

    /** Two polls with the same cursor, one after the other. */
    public record Pair(Poll earlier, Poll later) {

        public TracedCall[] evidence() {
            return new TracedCall[] {earlier.call(), later.call()};
        }
    }

    /** Each poll with the one before it that had the same cursor. */
    public static Stream<Pair> pairs(List<Poll> polls) {
        Map<String, Poll> last = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Poll poll : polls) {
            Poll earlier = last.put(Objects.requireNonNullElse(poll.cursor(), ""), poll);
            if (earlier != null && earlier.before(poll)) {
                pairs.add(new Pair(earlier, poll));
            }
        }
        return pairs.stream();
    }

    /**
     * Returns, as a sentence, the rows of a page that were read earlier and cannot be read there any more; empty when all are
     * still there, in whatever order.
     */
    public static String lost(TracedJob job, Pair pair) {
        List<Row> earlier = pair.earlier().rows();
        List<Row> later = pair.later().rows();
        if (job.full(pair.earlier()) && !pair.later().hasNext()) {
            return "A page that another page followed is now the last one";
        }
        if (new HashSet<>(later).containsAll(earlier)) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "The %d rows of a page stay readable and unchanged, but a later read gave %d rows, not all of them the same",
                earlier.size(),
                later.size());
    }

    /** The counter that changed, as a sentence; empty when none did. */
    public static String moved(Poll earlier, Poll later) {
        return Stream.of(
                        moved("processed", earlier.processed(), later.processed()),
                        moved("bands_done", earlier.bandsDone(), later.bandsDone()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String moved(String member, @Nullable Integer earlier, @Nullable Integer later) {
        return earlier == null || later == null || earlier.equals(later)
                ? ""
                : String.format(Locale.ROOT, "%s stays as it is, but went from %d to %d", member, earlier, later);
    }
}
