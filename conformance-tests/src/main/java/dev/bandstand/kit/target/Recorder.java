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
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps what was sent and seen, numbered in the order of sending. Safe for use by several threads. */
public final class Recorder {

    /** The memory of the JVM over that of the bodies of a record; reading a body takes many times its own memory. */
    private static final int PART_OF_MEMORY = 40;

    private static final long LEAST = 16 << 20;
    private static final int SHORT = 80;

    private final ConcurrentSkipListMap<Integer, Entry> entries = new ConcurrentSkipListMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private Instant lastSent = Instant.MIN;
    private final NavigableSet<Integer> underWay = new TreeSet<>();
    private final Map<String, String> bodies = new ConcurrentHashMap<>();
    private final AtomicLong characters = new AtomicLong();
    private final long mostCharacters;

    /** A record that takes up a small part of the memory of this JVM. */
    public Recorder() {
        this(Math.max(LEAST, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY));
    }

    /** @param mostCharacters how long all different bodies may be together */
    Recorder(long mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /** An exchange that is about to be sent. */
    record Begun(int number, Instant sent) {}

    /** Takes the number and the time of an exchange that is about to be sent; a later number has no earlier time. */
    synchronized Begun begin(InstantSource clock) {
        Instant now = clock.instant();
        lastSent = now.isBefore(lastSent) ? lastSent : now;
        int number = last.incrementAndGet();
        underWay.add(number);
        return new Begun(number, lastSent);
    }

    void add(Exchange exchange) {
        entries.put(exchange.number(), exchange);
    }

    /** Tells that an exchange is in the record, or never will be. */
    synchronized void over(Begun begun) {
        underWay.remove(begun.number());
        notifyAll();
    }

    /** Waits until the calls that are under way now are in the record: one of them may be the cause of what others saw. */
    public synchronized void awaitCallsUnderWay() {
        int until = last.get();
        try {
            while (!underWay.headSet(until, true).isEmpty()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TargetGone("The run was interrupted.");
        }
    }

    /**
     * A body, of which each text is kept once.
     *
     * @throws TargetGone when all bodies together are longer than a record may be
     */
    String kept(String body) {
        if (body.length() < SHORT) {
            return body;
        }
        return bodies.computeIfAbsent(body, text -> {
            if (characters.addAndGet(text.length()) > mostCharacters) {
                throw new TargetGone(String.format(
                        Locale.ROOT,
                        "The answers of this run add up to more than %d MB, which is more than can be judged in"
                                + " the memory of this JVM. Give it more with BANDSTAND_JAVA_OPTS=-Xmx8g, or judge fewer rules.",
                        mostCharacters >> 20));
            }
            return text;
        });
    }

    /** Adds a remark of the driver. */
    public Mark mark(String scenario, Mark.Kind kind, List<String> jobs, String detail, Duration waited) {
        Mark mark = new Mark(last.incrementAndGet(), scenario, kind, jobs, detail, waited);
        entries.put(mark.number(), mark);
        return mark;
    }

    /** The highest number that was taken. */
    public int lastNumber() {
        return last.get();
    }

    /** The calls of a scenario with a number above that one, as far as they are over. */
    public List<Exchange> callsAfter(int number, String scenario) {
        return entries.tailMap(number, false).values().stream()
                .filter(Exchange.class::isInstance)
                .map(Exchange.class::cast)
                .filter(call -> call.scenario().equals(scenario))
                .toList();
    }

    /** The number of calls and remarks. */
    public int size() {
        return entries.size();
    }

    /** All that was recorded until now; calls that are still under way are not in it. */
    public Trace trace(TraceContext setting) {
        return new Trace(setting, List.copyOf(entries.values()));
    }
}
