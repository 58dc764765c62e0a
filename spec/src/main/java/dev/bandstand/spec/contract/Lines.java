package dev.bandstand.spec.contract;

import java.util.Map;

/**
 * The lines of the parts of a YAML file.
 *
 * @param file what the file is called
 * @param byPointer the line of each part, from 1, by JSON pointer
 */
public record Lines(String file, Map<String, Integer> byPointer) {

    public Lines {
        byPointer = Map.copyOf(byPointer);
    }

    /** The line of a part, or of what is around it. */
    public int of(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = byPointer.get(at);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }
}
