package dev.bandstand.mock.core;

import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Gives out job ids: the same ones in the same order under a seed, otherwise random ones. */
public final class JobIds {

    private static final long VERSION_4 = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final OptionalLong seed;
    private final AtomicLong given = new AtomicLong();

    JobIds(OptionalLong seed) {
        this.seed = seed;
    }

    /** The next id, in the form of a version 4 UUID. */
    public UUID next() {
        return seed.isPresent() ? derived(seed.getAsLong(), given.getAndIncrement()) : UUID.randomUUID();
    }

    private static UUID derived(long seed, long number) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        long high = (random.nextLong() & ~0xF000L) | VERSION_4;
        long low = (random.nextLong() & ~0xC000_0000_0000_0000L) | VARIANT;
        return new UUID(high, low);
    }
}
