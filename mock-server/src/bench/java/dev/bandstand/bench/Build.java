package dev.bandstand.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A build of a running Bandstand.
 *
 * @param world the API key that owns it
 */
record Build(String world, String id) {

    Map<String, String> headers() {
        return Map.of("X-API-Key", world);
    }

    /** The fetching of some targets of this build, in turn. */
    Load load(String... targets) {
        return Load.get(List.of(targets), headers());
    }

    String poll() {
        return Mock.SUBMIT + "/" + id;
    }

    String poll(int page) {
        return String.format(Locale.ROOT, "%s?cursor=page_%04d", poll(), page);
    }

    String pause() {
        return poll() + "/pause";
    }

    String resume() {
        return poll() + "/resume";
    }
}
