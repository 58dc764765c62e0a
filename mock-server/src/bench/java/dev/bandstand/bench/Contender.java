package dev.bandstand.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A server that can be started.
 *
 * @param command what starts it on a port
 * @param first the request whose answer shows that it is up
 */
record Contender(String name, IntFunction<List<String>> command, Function<URI, HttpRequest> first) {

    /** One that is up when a path can be fetched. */
    static Contender of(String name, String path, IntFunction<List<String>> command) {
        return new Contender(
                name,
                command,
                address -> HttpRequest.newBuilder(address.resolve(path)).build());
    }
}
