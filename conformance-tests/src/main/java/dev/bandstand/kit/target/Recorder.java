package dev.bandstand.kit.target;

import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what was sent and seen, numbered in the order of sending. Safe for use by several threads. */
public final class Recorder {

    private final ConcurrentSkipListMap<Integer, Entry> entries = new ConcurrentSkipListMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private Instant lastSent = Instant.MIN;

    /** An exchange that is about to be sent. */
    record Begun(int number, Instant sent) {}

    /** Takes the number and the time of an exchange that is about to be sent; a later number has no earlier time. */
    synchronized Begun begin(InstantSource clock) {
        Instant now = clock.instant();
        lastSent = now.isBefore(lastSent) ? lastSent : now;
        return new Begun(last.incrementAndGet(), lastSent);
    }

    void add(Exchange exchange) {
        entries.put(exchange.number(), exchange);
    }

    /** Adds a remark of the driver. */
    public Mark mark(String scenario, Mark.Kind kind, List<String> jobs, String detail, Duration waited) {
        Mark mark = new Mark(last.incrementAndGet(), scenario, kind, jobs, detail, waited);
        entries.put(mark.number(), mark);
        return mark;
    }

    /** How many calls and remarks there are. */
    public int size() {
        return entries.size();
    }

    /** All that was recorded until now; calls that are still under way are not in it. */
    public Trace trace(TraceContext setting) {
        return new Trace(setting, List.copyOf(entries.values()));
    }
}
