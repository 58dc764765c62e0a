package dev.bandstand.mock.tam;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON in UTF-8, put together from pieces. Whoever writes sees to it that the pieces make sense together. */
final class JsonBytes {

    private static final int MOST_DIGITS = 10;

    private final int expected;
    private byte[] bytes;
    private int size;

    /** @param expected how many bytes it will have, about */
    JsonBytes(int expected) {
        this.expected = expected;
        this.bytes = new byte[expected];
    }

    /** Something that is JSON already, or a part of it. */
    void add(byte[] piece) {
        reserve(piece.length);
        System.arraycopy(piece, 0, bytes, size, piece.length);
        size += piece.length;
    }

    /** A single sign, such as a bracket. */
    void add(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
    }

    /** Letters in which there is nothing to escape. */
    void add(String plain) {
        add(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** A number that is not negative. */
    void add(int number) {
        reserve(MOST_DIGITS);
        int end = size + digits(number);
        int left = number;
        for (int place = end - 1; place >= size; place--) {
            bytes[place] = (byte) ('0' + left % 10);
            left /= 10;
        }
        size = end;
    }

    /** Starts anew in the same memory; what was much larger than expected does not keep what it took. */
    void clear() {
        size = 0;
        if (bytes.length > 2 * expected) {
            bytes = new byte[expected];
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
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
