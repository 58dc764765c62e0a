package dev.bandstand.mock.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON in UTF-8, put together from pieces. Whoever writes sees to it that the pieces make sense together. */
public final class JsonBytes {

    private static final int MOST_DIGITS = 10;

    private byte[] bytes;
    private int size;

    /** @param expected how many bytes it will have, about */
    public JsonBytes(int expected) {
        this.bytes = new byte[expected];
    }

    /** Something that is JSON already, or a part of it. */
    public void add(byte[] piece) {
        reserve(piece.length);
        System.arraycopy(piece, 0, bytes, size, piece.length);
        size += piece.length;
    }

    /** A single sign, such as a bracket. */
    public void add(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
    }

    /** Letters in which there is nothing to escape. */
    public void add(String plain) {
        add(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** A number that is not negative. */
    public void add(int number) {
        reserve(MOST_DIGITS);
        int end = size + digits(number);
        int left = number;
        for (int place = end - 1; place >= size; place--) {
            bytes[place] = (byte) ('0' + left % 10);
            left /= 10;
        }
        size = end;
    }

    /** Returns a copy of the written bytes. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Returns a view of the written bytes: valid until the next write. */
    ByteBuffer view() {
        return ByteBuffer.wrap(bytes, 0, size);
    }

    /** The number of bytes that can be written without more memory. */
    int room() {
        return bytes.length;
    }

    /** Forgets what was written. */
    void clear() {
        size = 0;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    private static int digits(int number) {
        int digits = 1;
        for (long power = 10; power <= number; power *= 10) {
            digits++;
        }
        return digits;
    }
}
