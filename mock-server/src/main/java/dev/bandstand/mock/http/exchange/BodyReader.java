package dev.bandstand.mock.http.exchange;

import dev.bandstand.mock.http.exchange.Received.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Invocable;
import org.jspecify.annotations.Nullable;

/**
 * Collects the body of one request as its bytes arrive. It holds no thread while it waits, and only copies bytes: what is
 * expensive, decoding and judging, is up to the taker, on another thread.
 */
public final class BodyReader implements Invocable.Task {

    /** The most bytes of a body, packed or unpacked. */
    static final int MOST_BYTES = 1 << 20;

    /** A client that is still sending does not read its answer, so it may finish sending what is thrown away. */
    private static final long MOST_DISCARDED = 64L << 20;

    private static final int PART_OF_HEAP = 8;

    /** Large bodies, until they are answered. Those that have not come whole are given up first. */
    private static final MemoryBudget BODIES = MemoryBudget.ofHeap(PART_OF_HEAP);

    private static final int PART_OF_HEAP_FOR_HEADS = 16;

    /** Requests without the large bodies, as long as the rest of them has not come. */
    public static final MemoryBudget UNFINISHED = MemoryBudget.ofHeap(PART_OF_HEAP_FOR_HEADS);

    /**
     * The parts of a body that are read without a break. A body of single bytes has a million of them, which takes seconds, and
     * a client that sends as fast as it can would keep the thread that reads all connections.
     */
    private static final int PARTS_IN_A_TURN = 64;

    private static final int BAD_REQUEST = 400;
    private static final int TIMEOUT = 408;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;

    private final Request request;
    private final MemoryBudget.Share memory;
    private final MemoryBudget.Share unfinished;
    private final Executor turns;
    private final Consumer<Received> then;

    /** The bytes that have come; null when they are thrown away. Others give a body up, at any moment. */
    private volatile @Nullable ByteArrayOutputStream kept;

    private long size;

    private BodyReader(Request request, boolean wanted, Executor turns, Consumer<Received> then) {
        this.request = request;
        this.turns = turns;
        this.memory = BODIES.share(this::giveUp);
        this.unfinished = UNFINISHED.share(request);
        this.kept = wanted ? new ByteArrayOutputStream() : null;
        this.then = then;
    }

    /**
     * Reads a body, which takes memory until the request is answered.
     *
     * @param turns where a body of very many parts is read on, a few parts in each turn
     * @param then takes the outcome, once
     */
    public static void read(Request request, Executor turns, Consumer<Received> then) {
        run(new BodyReader(request, true, turns, then));
    }

    /** Throws a body away as it arrives. A client that is still sending would take an early answer for a broken connection. */
    public static void discard(Request request, Executor turns, Runnable then) {
        run(new BodyReader(request, false, turns, ignored -> then.run()));
    }

    private static void run(BodyReader reader) {
        Request.addCompletionListener(reader.request, failure -> {
            reader.memory.close();
            reader.unfinished.close();
        });
        reader.run();
    }

    static Refused tooLarge(boolean closes) {
        return new Refused(
                TOO_LARGE,
                String.format(
                        Locale.ROOT,
                        "The request body is larger than %d bytes, which is the most that is taken.",
                        MOST_BYTES),
                closes);
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public void run() {
        for (int part = 0; part < PARTS_IN_A_TURN; part++) {
            Content.@Nullable Chunk chunk = request.read();
            if (chunk == null) {
                waits();
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                then.accept(refused(chunk.getFailure()));
                return;
            }
            keep(chunk.getByteBuffer());
            boolean last = chunk.isLast();
            chunk.release();
            if (last || size > MOST_DISCARDED) {
                memory.arrived();
                unfinished.close();
                then.accept(outcome(last));
                return;
            }
        }
        turns.execute(this);
    }

    private void waits() {
        @Nullable ByteArrayOutputStream there = kept;
        int bytes = there == null ? 0 : there.size();
        unfinished.waits(MemoryBudget.headBytes(request) + Math.min(bytes, MemoryBudget.SMALL));
        if (bytes > MemoryBudget.SMALL) {
            memory.waits(bytes);
        }
    }

    private void keep(ByteBuffer bytes) {
        size += bytes.remaining();
        @Nullable ByteArrayOutputStream there = kept;
        if (there == null || size > MOST_BYTES || !memory.grow(size)) {
            giveUp();
            memory.close();
        } else {
            byte[] copy = BufferUtil.toArray(bytes);
            there.write(copy, 0, copy.length);
        }
    }

    /** The rest of the body is thrown away, and the request refused. */
    private void giveUp() {
        kept = null;
    }

    private Received outcome(boolean complete) {
        if (size > MOST_BYTES) {
            return tooLarge(!complete);
        }
        @Nullable ByteArrayOutputStream whole = kept;
        return whole == null
                ? new Refused(
                        UNAVAILABLE,
                        "The mock is reading as many large request bodies as it has memory for. Send the request again.",
                        !complete)
                : new Received.Body(whole.toByteArray());
    }

    private static Refused refused(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return new Refused(TIMEOUT, "The rest of the request body did not come in time.", true);
        }
        return new Refused(
                BAD_REQUEST,
                "The request body cannot be read: it is cut short, its chunks are not framed as HTTP/1.1 asks for,"
                        + " or too many headers follow it.",
                true);
    }
}
