package dev.bandstand.mock.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of numbers from 0 on that is read by place, smallest first. It takes one bit for each number that there could be, and
 * finds a number or a place by counting over blocks. Not for several threads at once.
 */
final class NumberSet {

    private static final int BLOCK_WORDS = 64;
    private static final int BLOCK = BLOCK_WORDS * Long.SIZE;

    private long[] words = new long[BLOCK_WORDS];
    private int[] counts = new int[1];
    private int size;

    int size() {
        return size;
    }

    /** Adds a number; does nothing when it is there. */
    void add(int number) {
        int word = number / Long.SIZE;
        if (word >= words.length) {
            int blocks = Math.max(number / BLOCK + 1, counts.length + (counts.length >> 1));
            words = Arrays.copyOf(words, blocks * BLOCK_WORDS);
            counts = Arrays.copyOf(counts, blocks);
        }
        change(number, word, words[word] | 1L << number);
    }

    /** Removes a number; does nothing when it is not there. */
    void remove(int number) {
        int word = number / Long.SIZE;
        if (word < words.length) {
            change(number, word, words[word] & ~(1L << number));
        }
    }

    private void change(int number, int word, long bits) {
        int more = Long.bitCount(bits) - Long.bitCount(words[word]);
        words[word] = bits;
        counts[number / BLOCK] += more;
        size += more;
    }

    boolean contains(int number) {
        int word = number / Long.SIZE;
        return number >= 0 && word < words.length && (words[word] & 1L << number) != 0;
    }

    /** The number of members that are smaller than a number. */
    int countBefore(int number) {
        if (number <= 0) {
            return 0;
        }
        int block = Math.min(number / BLOCK, counts.length);
        int count = 0;
        for (int i = 0; i < block; i++) {
            count += counts[i];
        }
        int end = Math.min(number / Long.SIZE, words.length);
        for (int word = block * BLOCK_WORDS; word < end; word++) {
            count += Long.bitCount(words[word]);
        }
        return end == words.length ? count : count + Long.bitCount(words[end] & ((1L << number) - 1));
    }

    /** The numbers from one place, counted from 0, up to another, as far as there are any. */
    List<Integer> slice(long from, long to) {
        int first = Math.clamp(from, 0, size);
        int end = Math.clamp(to, first, size);
        List<Integer> slice = new ArrayList<>(end - first);
        if (first == end) {
            return slice;
        }
        int block = 0;
        int before = 0;
        while (before + counts[block] <= first) {
            before += counts[block++];
        }
        for (int word = block * BLOCK_WORDS; slice.size() < end - first; word++) {
            int here = Long.bitCount(words[word]);
            if (before + here > first) {
                collect(word, Math.max(0, first - before), end - first, slice);
            }
            before += here;
        }
        return slice;
    }

    private void collect(int word, int skipped, int most, List<Integer> into) {
        long bits = words[word];
        for (int i = 0; bits != 0 && into.size() < most; i++) {
            if (i >= skipped) {
                into.add(word * Long.SIZE + Long.numberOfTrailingZeros(bits));
            }
            bits &= bits - 1;
        }
    }
}
