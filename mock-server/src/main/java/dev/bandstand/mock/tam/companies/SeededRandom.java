package dev.bandstand.mock.tam.companies;

import java.util.List;

/** A short run of numbers that follows from a seed alone (the mixing step of SplitMix64). */
public final class SeededRandom {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    SeededRandom(long seed) {
        this.state = seed;
    }

    /** A seed made of texts; the same texts give the same seed in every process. */
    public static long seed(String... texts) {
        long hash = 0xCBF29CE484222325L;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
            }
            hash = mixed(hash + STEP);
        }
        return hash;
    }

    int below(int bound) {
        state += STEP;
        return (int) Long.remainderUnsigned(mixed(state), bound);
    }

    boolean chance(int oneIn) {
        return below(oneIn) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
