package dev.bandstand.kit.target;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * The settings and limits of the connections of a run.
 *
 * @param answer the time for a whole exchange, from the first byte sent to the last byte received
 * @param maxBytes the size that a body may have after decompression
 * @param tls the authorities that are trusted, where they are not those of the JVM
 * @param proxies the proxies to go through
 */
public record HttpSettings(Duration answer, int maxBytes, Optional<SSLContext> tls, Proxies proxies) {

    /** The body size that is read where nothing else is set: 16 MiB. */
    public static final int DEFAULT_MAX_BYTES = 16 << 20;

    /** Straight connections with the trust of the JVM and the usual limit of size. */
    public static HttpSettings direct(Duration answer) {
        return new HttpSettings(answer, DEFAULT_MAX_BYTES, Optional.empty(), Proxies.NONE);
    }

    /** The same connections with tighter limits; a limit is never widened. */
    public HttpSettings within(Duration time, int bytes) {
        return new HttpSettings(answer.compareTo(time) < 0 ? answer : time, Math.min(maxBytes, bytes), tls, proxies);
    }

    /** The way to a target in a sentence: its host and port, and the proxy in between. */
    String way(URI target) {
        String port = target.getPort() < 0 ? "" : ":" + target.getPort();
        return proxies.of(target)
                .map(proxy -> "%s%s through the proxy %s".formatted(target.getHost(), port, proxy.name()))
                .orElse(target.getHost() + port);
    }
}
