package dev.bandstand.mock.http;

import java.util.HashMap;
import java.util.Map;

/** A path with parameters in braces, which knows where each of them stands. */
final class PathTemplate {

    private final Map<String, Integer> places = new HashMap<>();

    PathTemplate(String template) {
        String[] segments = template.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            if (segments[i].startsWith("{")) {
                places.put(segments[i].substring(1, segments[i].length() - 1), i);
            }
        }
    }

    /** The parameters of a path, decoded, by name. */
    Map<String, String> parameters(String path) {
        Map<String, String> found = new HashMap<>();
        places.keySet().forEach(name -> found.put(name, Percent.decodePath(segment(path, name))));
        return found;
    }

    /** The segment of a path at which a parameter stands, still percent-encoded. */
    String segment(String path, String parameter) {
        Integer place = places.get(parameter);
        if (place == null) {
            throw new IllegalArgumentException("The path has no parameter " + parameter);
        }
        int start = 0;
        for (int i = 0; i < place; i++) {
            start = path.indexOf('/', start) + 1;
        }
        int end = path.indexOf('/', start);
        return path.substring(start, end < 0 ? path.length() : end);
    }
}
