package dev.bandstand.mock.http.server;

import java.util.Optional;

/**
 * The address on which a server accepts connections.
 *
 * @param host the address; {@code localhost} for both loopback addresses, of IPv4 and of IPv6
 * @param port the port of HTTP; 0 for any free one
 * @param https the settings of HTTPS; HTTP only when empty
 */
public record ListenOptions(String host, int port, Optional<Tls> https) {}
