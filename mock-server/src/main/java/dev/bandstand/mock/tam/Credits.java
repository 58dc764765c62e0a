package dev.bandstand.mock.tam;

/** What a key may spend. */
record Credits(long granted, long used) {

    long left() {
        return Math.max(0, granted - used);
    }
}
