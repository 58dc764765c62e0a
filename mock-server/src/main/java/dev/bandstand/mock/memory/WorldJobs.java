package dev.bandstand.mock.memory;

import dev.bandstand.mock.core.ChangeFeed;
import java.util.ArrayList;
import java.util.List;

/** The jobs of one world. */
final class WorldJobs {

    private final ChangeFeed<StoredJob> feed = new ChangeFeed<>();
    private final List<StoredJob.Place> places = new ArrayList<>();

    ChangeFeed<StoredJob> feed() {
        return feed;
    }

    /** One object for all that are equal. */
    synchronized StoredJob.Place place(StoredJob.Place place) {
        int known = places.indexOf(place);
        if (known >= 0) {
            return places.get(known);
        }
        places.add(place);
        return place;
    }
}
