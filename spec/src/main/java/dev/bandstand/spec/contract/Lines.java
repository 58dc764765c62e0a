package dev.bandstand.spec.contract;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The pointer of a member, whatever its names. */
    public static String at(String... names) {
        return Stream.of(names)
                .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    /** A pointer in a sentence: its names with dots between. */
    public static String spoken(String pointer) {
        return Stream.of(pointer.substring(1).split("/", -1))
                .map(name -> name.replace("~1", "/").replace("~0", "~"))
                .collect(Collectors.joining("."));
    }

    /** The line of a part, or of what is around it. */
    public int of(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Integer line = byPointer.get(at);
            if (line != null) {
                return line;
            }
            int variant = at.lastIndexOf(':'); // a variant of an operation stands with the operation
            if (variant > at.lastIndexOf('/') && byPointer.containsKey(at.substring(0, variant))) {
                return of(at.substring(0, variant));
            }
        }
        return 1;
    }
}
