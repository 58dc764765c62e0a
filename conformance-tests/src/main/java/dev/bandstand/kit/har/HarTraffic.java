package dev.bandstand.kit.har;

import dev.bandstand.kit.trace.Trace;
import java.util.List;

/**
 * The calls of a contract in an archive.
 *
 * @param trace the calls that can be judged
 * @param notes what was left out or is not known, and, where nothing can be judged, what was seen instead; sentences
 */
public record HarTraffic(Trace trace, List<String> notes) {

    public HarTraffic {
        notes = List.copyOf(notes);
    }
}
