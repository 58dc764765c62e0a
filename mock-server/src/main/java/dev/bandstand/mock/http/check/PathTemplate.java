package dev.bandstand.mock.http.check;

import java.util.HashMap;
import java.util.Map;

/** A path with parameters in braces, which knows where each of them stands. */
public final class PathTemplate {

    /**
     * The place of a parameter.
     *
     * @param segment the number of its segment, from 0
     * @param before how many letters stand before it
     * @param behind how many letters stand behind it
     */
    private record Slot(int segment, int before, int behind) {}

    private final Map<String, Slot> places = new HashMap<>();

    PathTemplate(String template) {
        String[] segments = template.split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            int open = segments[i].indexOf('{');
            int close = segments[i].indexOf('}');
            if (open >= 0 && close > open) {
                places.put(segments[i].substring(open + 1, close), new Slot(i, open, segments[i].length() - close - 1));
            }
        }
    }

    /** The parameters of a path, decoded, by name. */
    public Map<String, String> parameters(String path) {
        Map<String, String> found = new HashMap<>();
        places.keySet().forEach(name -> found.put(name, Percent.decodePath(segment(path, name))));
        return found;
    }

    /** The segment of a path at which a parameter stands, still percent-encoded. */
    String segment(String path, String parameter) {
        Slot place = places.get(parameter);
        if (place == null) {
            throw new IllegalArgumentException("The path has no parameter " + parameter);
        }
        int start = 0;
        for (int i = 0; i < place.segment(); i++) {
            start = path.indexOf('/', start) + 1;
        }
        int end = path.indexOf('/', start);
        int stop = end < 0 ? path.length() : end;
        int begin = Math.min(stop, start + place.before());
        return path.substring(begin, Math.max(begin, stop - place.behind()));
    }
}
