package dev.bandstand.kit.trace;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that was sent and seen in one run, in the order of sending.
 *
 * @param setting what the run knew about the target
 */
public record Trace(TraceContext setting, List<Entry> entries) {

    public Trace {
        entries = List.copyOf(entries);
    }

    /** The calls. */
    public Stream<Exchange> exchanges() {
        return entries.stream().filter(Exchange.class::isInstance).map(Exchange.class::cast);
    }

    /** The remarks. */
    public Stream<Mark> marks() {
        return entries.stream().filter(Mark.class::isInstance).map(Mark.class::cast);
    }

    /** The same run as if only some entries had been recorded. */
    public Trace only(Predicate<Entry> wanted) {
        return new Trace(setting, entries.stream().filter(wanted).toList());
    }
}
