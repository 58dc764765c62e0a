package dev.bandstand.mock.tam.job;

/**
 * A run of neighbouring companies of one band.
 *
 * @param band the position of the band in the script
 * @param from the rank of the first company, from 0
 * @param to the rank after the last one
 */
public record CompanyRange(int band, int from, int to) {

    public int size() {
        return to - from;
    }
}
