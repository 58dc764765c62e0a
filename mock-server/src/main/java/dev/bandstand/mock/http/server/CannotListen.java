package dev.bandstand.mock.http.server;

import java.util.Locale;

/** The mock cannot listen on its address. */
public final class CannotListen extends RuntimeException {

    CannotListen(String host, int port, Throwable cause) {
        super(
                String.format(
                        Locale.ROOT,
                        "Port %d on %s is taken. Stop what listens there, or choose another port (0 takes any free one).",
                        port,
                        host),
                cause);
    }
}
