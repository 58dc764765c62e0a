package dev.bandstand.mock.http;

/** The address at which the mock was to listen cannot be had. */
public final class CannotListen extends RuntimeException {

    CannotListen(String host, int port, Throwable cause) {
        super(
                "Port %d on %s is taken. Stop what listens there, or choose another port (0 takes any free one)."
                        .formatted(port, host),
                cause);
    }
}
