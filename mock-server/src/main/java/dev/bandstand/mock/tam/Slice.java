package dev.bandstand.mock.tam;

/**
 * A run of neighbouring companies of one band.
 *
 * @param band the position of the band in the script
 * @param from the rank of the first company, from 0
 * @param to the rank after the last one
 */
record Slice(int band, int from, int to) {

    int size() {
        return to - from;
    }
}
