package dev.bandstand.mock.tam;

/** The credits of a key: granted and used. */
record Credits(long granted, long used) {

    long left() {
        return Math.max(0, granted - used);
    }
}
