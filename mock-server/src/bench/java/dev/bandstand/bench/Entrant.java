package dev.bandstand.bench;

import java.net.URI;
import java.util.function.Supplier;

/**
 * A server in a comparison, and what is asked of it.
 *
 * @param load what is asked, made anew for each measurement
 * @param warmth seconds of load after which it is as fast as it gets
 */
record Entrant(String name, URI server, Supplier<Load> load, int warmth) {

    private static final int JETTY_WARMTH = 20;
    private static final int WIREMOCK_WARMTH = 35;

    static Entrant of(String name, URI server, Load load) {
        return new Entrant(name, server, () -> load, JETTY_WARMTH);
    }

    /** One that takes long to get warm. */
    static Entrant slow(String name, URI server, Load load) {
        return new Entrant(name, server, () -> load, WIREMOCK_WARMTH);
    }

    /** One that does not answer alike when it is asked the same twice. */
    static Entrant changing(String name, URI server, Supplier<Load> load) {
        return new Entrant(name, server, load, JETTY_WARMTH);
    }
}
