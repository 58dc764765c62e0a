package dev.bandstand.spec.docs;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A fenced code block.
 *
 * @param marker the HTML comment on the line above the fence without its delimiters, empty if there is none
 * @param language the word behind the opening fence
 * @param line number of the opening fence
 */
record Block(String marker, String language, int line, List<String> lines) {

    /** The block without indentation, so that it can be found in a file where it is nested. */
    String flattened() {
        return flattened(lines);
    }

    static String flattened(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }
}
