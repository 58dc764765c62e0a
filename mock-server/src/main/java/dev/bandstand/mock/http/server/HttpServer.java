package dev.bandstand.mock.http.server;

import dev.bandstand.mock.http.check.ServedOperations;
import dev.bandstand.mock.http.dispatch.Dispatcher;
import dev.bandstand.mock.http.wiremock.EmbeddedWireMock;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;

/** The HTTP server. */
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(HttpServer.class.getName());
    private static final int LARGEST_POOLED = 1 << 20;
    private static final long DRAIN_SECONDS = 2;

    private final Server server;
    private final GracefulHandler calls;
    private final Handler pages;
    private final Connectors connectors;
    private final EmbeddedWireMock wireMock;
    private final ServedOperations operations;

    private HttpServer(
            Server server,
            GracefulHandler calls,
            Handler pages,
            Connectors connectors,
            EmbeddedWireMock wireMock,
            ServedOperations operations) {
        this.server = server;
        this.calls = calls;
        this.pages = pages;
        this.connectors = connectors;
        this.wireMock = wireMock;
        this.operations = operations;
    }

    /**
     * Starts to serve.
     *
     * @param operations what is served to clients
     * @param pages what is served to browsers; it leaves alone what is not its own
     * @throws CannotListen when it cannot listen on the address
     */
    public static HttpServer start(HttpServerOptions options, ServedOperations operations, Handler pages) {
        Server server = new Server(new ServerThreads(), null, new ArrayByteBufferPool(0, 4096, LARGEST_POOLED));
        EmbeddedWireMock wireMock =
                new EmbeddedWireMock(options.wireMockRoot(), options.access().proxies());
        Executor bodies = new WaitingLine("body", FrontHandler.LARGE_BODIES, Integer.MAX_VALUE);
        FrontHandler front = new FrontHandler(
                new Dispatcher(operations, options.calls(), options.interventions()),
                wireMock,
                bodies,
                options.invocationType());
        AtomicReference<URI> address = new AtomicReference<>();
        List<Handler> handlers = new ArrayList<>(List.of(pages));
        ServiceLoader.load(ServerExtension.class)
                .forEach(extension -> handlers.add(
                        extension.handler(address::get, options.access().token())));
        handlers.add(front);
        GracefulHandler calls = new GracefulHandler(wrapped(new Handler.Sequence(handlers), bodies, options));
        server.setHandler(calls);
        server.setErrorHandler(new ErrorPage());
        try {
            Connectors connectors = Connectors.open(server, options.listen());
            ConnectionLimit.hold(connectors.all());
            listen(server);
            address.set(connectors.addresses().getFirst());
            return new HttpServer(server, calls, pages, connectors, wireMock, operations);
        } catch (RuntimeException failed) {
            wireMock.close();
            throw failed;
        }
    }

    /** The address where it can be reached. */
    public URI address() {
        return connectors.addresses().getFirst();
    }

    /** The address for each protocol, HTTP first. */
    public List<URI> addresses() {
        return connectors.addresses();
    }

    /** Does what the first calls would have to wait for, while it serves. */
    public void warm() {
        try {
            operations.warm();
            wireMock.warm();
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.DEBUG,
                    "The mock could not be warmed up. The call that fails for the same reason tells it.",
                    failed);
        }
    }

    /** Waits until it is stopped. */
    public void join() throws InterruptedException {
        server.join();
    }

    /** Takes no more calls, answers those that came before, except for those that take long, and ends. */
    @Override
    public void close() {
        connectors.close();
        CompletableFuture<Void> drained = calls.shutdown();
        LifeCycle.stop(pages); // ends the streams of events, which would not end by themselves
        try {
            drained.completeOnTimeout(null, DRAIN_SECONDS, TimeUnit.SECONDS).join();
            server.stop();
        } catch (Exception failed) {
            throw new IllegalStateException("The server did not stop cleanly.", failed);
        } finally {
            wireMock.close();
        }
    }

    private static Handler wrapped(Handler front, Executor bodies, HttpServerOptions options) {
        CompressionHandler gzip = new CompressionHandler();
        // Requests are decoded by ContentCoding, within bounds: the decoder of Jetty spins on a body that is cut.
        gzip.putConfiguration(
                "/*",
                CompressionConfig.builder()
                        .defaults()
                        .decompressExcludePath("/*")
                        .build());
        gzip.setHandler(front);
        HostCheck hosts =
                new HostCheck(options.listen().host(), options.access().hosts());
        return new CrossOrigin(new ControlAccess(gzip, hosts, options.access().token(), bodies));
    }

    private static void listen(Server server) {
        try {
            server.start();
        } catch (Exception failed) {
            LifeCycle.stop(server);
            throw new IllegalStateException("The server did not start.", failed);
        }
    }
}
