package dev.bandstand.mock.http;

import dev.bandstand.mock.core.Api;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.CrossOriginHandler;
import org.eclipse.jetty.util.component.LifeCycle;

/** The HTTP server. */
public final class Shell implements AutoCloseable {

    private static final int HEADER_BYTES = 32 << 10;
    private static final int LARGEST_POOLED = 1 << 20;

    private final Server server;
    private final ServerConnector connector;
    private final WireMockDoor wireMock;

    private Shell(Server server, ServerConnector connector, WireMockDoor wireMock) {
        this.server = server;
        this.connector = connector;
        this.wireMock = wireMock;
    }

    /**
     * Starts to serve.
     *
     * @param apis what is served; requests to a path of several go to the first
     * @param pages what is served to browsers; it leaves alone what is not its own
     * @throws CannotListen when the address cannot be had
     */
    public static Shell start(ShellOptions options, List<? extends Api> apis, Handler pages) {
        Server server = new Server(null, null, new ArrayByteBufferPool(0, 4096, LARGEST_POOLED));
        HttpConfiguration http = configuration();
        ServerConnector connector =
                new ServerConnector(server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        server.addConnector(connector);
        WireMockDoor wireMock = new WireMockDoor(options.wireMockRoot());
        FrontHandler front =
                new FrontHandler(new Dispatcher(apis, options.calls()), wireMock, options.invocationType());
        server.setHandler(wrapped(new Handler.Sequence(pages, front)));
        server.setErrorHandler(new ErrorPage());
        listen(server, options);
        return new Shell(server, connector, wireMock);
    }

    /** Where it can be reached. */
    public URI address() {
        String host = connector.getHost();
        String name = host == null || host.equals("0.0.0.0") ? "localhost" : host;
        return URI.create("http://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + connector.getLocalPort());
    }

    /** Waits until it is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("The server did not stop cleanly.", failed);
        } finally {
            wireMock.close();
        }
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        // Paths are taken apart by ourselves: odd ones are to be answered, not refused.
        http.setUriCompliance(UriCompliance.UNSAFE);
        return http;
    }

    private static Handler wrapped(Handler front) {
        CrossOriginHandler anyOrigin = new CrossOriginHandler();
        anyOrigin.setAllowedOriginPatterns(Set.of("*"));
        anyOrigin.setAllowedMethods(Set.of("*"));
        anyOrigin.setAllowedHeaders(Set.of("*"));
        anyOrigin.setExposedHeaders(Set.of("*"));
        CompressionHandler gzip = new CompressionHandler();
        gzip.setHandler(front);
        anyOrigin.setHandler(gzip);
        return anyOrigin;
    }

    private static void listen(Server server, ShellOptions options) {
        try {
            server.start();
        } catch (Exception failed) {
            LifeCycle.stop(server);
            boolean taken = failed instanceof BindException || failed.getCause() instanceof BindException;
            throw taken
                    ? new CannotListen(options.host(), options.port(), failed)
                    : new IllegalStateException("The server did not start.", failed);
        }
    }
}
