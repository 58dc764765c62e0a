package dev.bandstand.mock.control;

import dev.bandstand.contract.control.Server;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The running mock.
 *
 * @param version its version
 * @param startedAt when it started, in real time
 * @param store the kind of its store
 * @param trouble asks for the reason why it cannot do all of its work; empty when it can
 */
public record ServerInfo(
        String version, Instant startedAt, Server.StoreEnum store, Supplier<Optional<String>> trouble) {}
