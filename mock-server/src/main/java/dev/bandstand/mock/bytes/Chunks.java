package dev.bandstand.mock.bytes;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Bytes on their way to a connection. Small pieces are put together; big ones are taken as they are, not copied. */
public final class Chunks extends OutputStream {

    private static final int FIRST_ROOM = 1 << 10;

    private final List<ByteBuffer> sealed = new ArrayList<>(4);
    private final List<JsonBytes> borrowed = new ArrayList<>(0);
    private byte[] open = new byte[FIRST_ROOM];
    private int used;
    private int sealedUpTo;
    private int size;

    /** Some bytes that are complete already. */
    public static Chunks of(byte[] bytes) {
        Chunks chunks = new Chunks();
        chunks.adopt(bytes);
        return chunks;
    }

    @Override
    public void write(int value) {
        makeRoom(1);
        open[used++] = (byte) value;
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        makeRoom(length);
        System.arraycopy(bytes, offset, open, used, length);
        used += length;
        size += length;
    }

    /** Takes bytes that nobody is going to change. */
    public void adopt(byte[] bytes) {
        append(ByteBuffer.wrap(bytes));
    }

    /** Has JSON written in memory that serves other answers once this one is {@link #release released}. */
    public void add(Consumer<? super JsonBytes> writer) {
        JsonBytes json = BufferPool.take();
        borrowed.add(json);
        writer.accept(json);
        append(json.view());
    }

    /** Gives back what was borrowed. After that there is nothing here any more. */
    public void release() {
        sealed.clear();
        sealedUpTo = used;
        borrowed.forEach(BufferPool::giveBack);
        borrowed.clear();
    }

    /** The number of bytes. */
    public int size() {
        return size;
    }

    /** Copies all bytes to where there is room for them. */
    public void copyTo(ByteBuffer target) {
        seal();
        for (ByteBuffer chunk : sealed) {
            target.put(chunk.duplicate());
        }
    }

    /** The first bytes. */
    public byte[] excerpt(int most) {
        seal();
        ByteBuffer target = ByteBuffer.allocate(Math.min(most, size));
        for (ByteBuffer chunk : sealed) {
            int length = Math.min(chunk.remaining(), target.remaining());
            target.put(chunk.slice(chunk.position(), length));
        }
        return target.array();
    }

    /** All bytes in one array. */
    public byte[] bytes() {
        return excerpt(size);
    }

    private void append(ByteBuffer bytes) {
        seal();
        sealed.add(bytes);
        size += bytes.remaining();
    }

    private void seal() {
        if (used > sealedUpTo) {
            sealed.add(ByteBuffer.wrap(open, sealedUpTo, used - sealedUpTo));
            sealedUpTo = used;
        }
    }

    private void makeRoom(int length) {
        if (used + length > open.length) {
            seal();
            open = new byte[Math.max(length, Math.min(open.length * 2, 1 << 16))];
            used = 0;
            sealedUpTo = 0;
        }
    }
}
