package dev.bandstand.mock.http.server;

import dev.bandstand.mock.base.InvalidSetting;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The open ports of a server: HTTP/1.1 and HTTP/2 on each.
 *
 * @param host the address or name that was asked for
 * @param clear the one in clear text
 * @param encrypted the one over TLS, if it is wanted
 * @param all these, and their twins on the other loopback address
 */
record Connectors(String host, ServerConnector clear, Optional<ServerConnector> encrypted, List<ServerConnector> all) {

    private static final String IPV4_LOOPBACK = "127.0.0.1";
    private static final String IPV6_LOOPBACK = "::1";
    private static final int HEADER_BYTES = 32 << 10;

    /** A client that finds no place tries again after a second. */
    private static final int WAITING_TO_BE_ACCEPTED = 1_024;

    private static final int TRIES_FOR_A_FREE_PORT = 5;

    /**
     * Opens the ports and adds them to the server.
     *
     * @throws CannotListen when one is taken
     * @throws InvalidSetting when the address is not one of this machine, or the user's keys cannot be used
     */
    static Connectors open(Server server, ListenOptions options) {
        // A port that is free on one loopback address may be taken on the other.
        for (int tries = options.port() == 0 ? 1 : TRIES_FOR_A_FREE_PORT; ; tries++) {
            try {
                return tryToOpen(server, options);
            } catch (CannotListen taken) {
                if (tries == TRIES_FOR_A_FREE_PORT) {
                    throw taken;
                }
            }
        }
    }

    private static Connectors tryToOpen(Server server, ListenOptions options) {
        String host = isLocalhost(options.host()) ? IPV4_LOOPBACK : withoutBrackets(options.host());
        List<ServerConnector> opened = new ArrayList<>();
        try {
            Optional<ServerConnector> encrypted = options.https().map(tls -> encrypted(server, host, tls));
            encrypted.ifPresent(opened::add);
            ServerConnector clear = clear(server, host, options.port());
            opened.addFirst(clear);
            if (isLocalhost(options.host())) {
                opened.addAll(onIpv6(server, opened));
            }
            opened.forEach(server::addConnector);
            return new Connectors(options.host(), clear, encrypted, List.copyOf(opened));
        } catch (RuntimeException failed) {
            opened.forEach(ServerConnector::close);
            throw failed;
        }
    }

    private static boolean isLocalhost(String host) {
        return host.equalsIgnoreCase("localhost");
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** The same ports on the other loopback address, which {@code localhost} is for some clients. */
    private static List<ServerConnector> onIpv6(Server server, List<ServerConnector> ipv4) {
        List<ServerConnector> twins = new ArrayList<>();
        for (ServerConnector each : ipv4) {
            try {
                twins.add(
                        opened(server, IPV6_LOOPBACK, each.getLocalPort(), List.copyOf(each.getConnectionFactories())));
            } catch (InvalidSetting noIpv6) {
                return twins;
            } catch (CannotListen taken) {
                twins.forEach(ServerConnector::close);
                throw taken;
            }
        }
        return twins;
    }

    /** Takes no more connections. */
    void close() {
        all.forEach(ServerConnector::close);
    }

    /** Their addresses, the one in clear text first. */
    List<URI> addresses() {
        return Stream.concat(
                        Stream.of(address("http", clear)),
                        encrypted.map(connector -> address("https", connector)).stream())
                .toList();
    }

    private URI address(String scheme, ServerConnector connector) {
        String bare = withoutBrackets(host);
        String name = bare.isEmpty() || bare.equals("0.0.0.0") || bare.equals("::") ? "localhost" : bare;
        return URI.create(String.format(
                Locale.ROOT,
                "%s://%s:%d",
                scheme,
                name.contains(":") ? "[" + name + "]" : name,
                connector.getLocalPort()));
    }

    private static ServerConnector clear(Server server, String host, int port) {
        HttpConfiguration http = configuration();
        ServerConnector connector = opened(server, host, port, List.of(http1(http), new Http2Connections(http, "h2c")));
        return connector;
    }

    private static ServerConnector encrypted(Server server, String host, Tls tls) {
        HttpConfiguration https = configuration();
        // Whoever asks for a name that the certificate does not have is served all the same.
        https.addCustomizer(new SecureRequestCustomizer(false));
        ALPNServerConnectionFactory choice = new ALPNServerConnectionFactory();
        choice.setDefaultProtocol(HttpVersion.HTTP_1_1.asString());
        return opened(
                server,
                host,
                tls.port(),
                List.of(
                        new SslConnectionFactory(secrets(tls), choice.getProtocol()),
                        choice,
                        new Http2Connections(https, "h2"),
                        http1(https)));
    }

    private static ServerConnector opened(Server server, String host, int port, List<ConnectionFactory> protocols) {
        ByteBufferPool buffers = new ConnectionBuffers(server.getByteBufferPool());
        ServerConnector connector =
                new ServerConnector(server, null, null, buffers, -1, -1, protocols.toArray(ConnectionFactory[]::new));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(WAITING_TO_BE_ACCEPTED);
        try {
            connector.open();
            return connector;
        } catch (IOException | UnresolvedAddressException failed) {
            throw failed.getCause() instanceof BindException bind && !isForeign(bind)
                    ? new CannotListen(host, port, failed)
                    : new InvalidSetting(
                            "The mock cannot listen on %s. Name an address of this machine.".formatted(host), failed);
        }
    }

    /** The address is none of this machine, which a socket tells in the same way as a port that is taken. */
    private static boolean isForeign(BindException failed) {
        return String.valueOf(failed.getMessage()).contains("assign");
    }

    private static HttpConnectionFactory http1(HttpConfiguration configuration) {
        HttpConnectionFactory http1 = Http1Connection.factory(configuration);
        http1.setInputBufferSize(ConnectionBuffers.REQUEST);
        return http1;
    }

    private static SslContextFactory.Server secrets(Tls tls) {
        String password = tls.keys()
                .map(Tls.KeyStoreFile::password)
                .orElseGet(() -> UUID.randomUUID().toString());
        SslContextFactory.Server secrets = new SslContextFactory.Server();
        secrets.setKeyStore(tls.keys()
                .map(KeyStores::of)
                .orElseGet(() -> SelfSigned.keys(InstantSource.system().instant(), password.toCharArray())));
        secrets.setKeyStorePassword(password);
        return secrets;
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setUseInputDirectByteBuffers(false);
        http.setUseOutputDirectByteBuffers(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setResponseHeaderSize(ConnectionBuffers.RESPONSE_HEADERS);
        // Paths are taken apart by ourselves: odd ones are to be answered, not refused.
        http.setUriCompliance(UriCompliance.UNSAFE);
        return http;
    }
}
