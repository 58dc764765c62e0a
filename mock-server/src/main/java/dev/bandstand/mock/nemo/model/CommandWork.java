package dev.bandstand.mock.nemo.model;

import java.time.Duration;
import java.util.List;

/**
 * The work of a step as its command does it.
 *
 * @param time how long it runs
 * @param lines the lines that it prints, in their order
 * @param exit its exit code
 */
public record CommandWork(Duration time, List<Line> lines, int exit) {

    public CommandWork {
        lines = List.copyOf(lines);
    }

    /**
     * A line of the log.
     *
     * @param after how long after the start it is printed
     */
    public record Line(Duration after, String text) {}
}
