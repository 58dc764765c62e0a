package dev.bandstand.mock.http.wiremock;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.ClasspathFileSource;
import com.github.tomakehurst.wiremock.common.FileSource;
import com.github.tomakehurst.wiremock.common.SingleRootFileSource;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.direct.DirectCallHttpServer;
import com.github.tomakehurst.wiremock.direct.DirectCallHttpServerFactory;
import com.github.tomakehurst.wiremock.http.ChunkedDribbleDelay;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.store.DefaultStores;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.bytes.Chunks;
import dev.bandstand.mock.http.dispatch.Dispatcher;
import dev.bandstand.mock.http.exchange.AnswerSender;
import dev.bandstand.mock.http.exchange.BrokenConnection;
import dev.bandstand.mock.http.exchange.Outgoing;
import dev.bandstand.mock.message.Header;
import dev.bandstand.mock.message.IncomingRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * WireMock inside the process: its admin API, and the stubs of users, which go before the contract. It is started when
 * somebody first speaks to it; as long as it has no stub, no request to a contract passes through it.
 */
public final class EmbeddedWireMock implements AutoCloseable {

    private static final Logger LOG = System.getLogger(EmbeddedWireMock.class.getName());
    private static final String ADMIN = "/__admin";
    private static final int JOURNAL_ENTRIES = 1_000;
    private static final long JOURNAL_BYTES = 16L << 20;
    private static final int LOGGED_BODY = 10_000;

    private final Optional<Path> root;
    private final boolean proxies;
    private final WireMockJournal journal = new WireMockJournal(JOURNAL_ENTRIES, JOURNAL_BYTES);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable WireMockServer server;
    private volatile @Nullable DirectCallHttpServer direct;
    private volatile boolean stubbed;

    /**
     * WireMock with its stubs.
     *
     * @param root a folder with mappings and files; WireMock starts with the mock when it is given
     * @param proxies stubs may pass requests on to other hosts
     * @throws InvalidSetting when a stub in the folder passes requests on, and may not
     */
    public EmbeddedWireMock(Optional<Path> root, boolean proxies) {
        this.root = root;
        this.proxies = proxies;
        if (root.isPresent()) {
            started();
            countStubs();
            refuseProxies();
        }
    }

    /** Starts WireMock before somebody waits for it. */
    public void warm() {
        started();
        countStubs();
    }

    public boolean concerns(IncomingRequest request) {
        return stubbed || isAdmin(request);
    }

    /** Lets WireMock answer; what it has no stub for is left to the contracts. */
    public void serve(
            Request request, Response response, Callback callback, IncomingRequest inbound, Dispatcher contracts) {
        threads.execute(() -> {
            try {
                if (isAdmin(inbound)) {
                    AnswerSender.send(request, response, callback, admin(request, inbound));
                } else {
                    stub(request, response, callback, inbound, contracts);
                }
            } catch (Exception | StackOverflowError failed) {
                LOG.log(Level.ERROR, "WireMock failed on " + inbound.method() + " " + inbound.target(), failed);
                Response.writeError(request, response, callback, failed);
            }
        });
    }

    private Outgoing admin(Request request, IncomingRequest inbound) {
        Optional<Outgoing> refused = WireMockLimits.refused(inbound, root.isPresent())
                .or(() -> proxies ? Optional.empty() : WireMockProxies.refused(inbound));
        if (refused.isPresent()) {
            return refused.get();
        }
        try {
            Outgoing answer = outgoing(started().adminRequest(translated(request, inbound)));
            return WireMockSecrets.masked(inbound, WireMockLimits.explained(answer));
        } catch (Exception unfit) { // WireMock also throws checked exceptions that it does not declare
            return WireMockLimits.unfit(String.valueOf(unfit.getMessage()));
        } finally {
            countStubs();
        }
    }

    private void stub(
            Request request, Response response, Callback callback, IncomingRequest inbound, Dispatcher contracts) {
        var found = started().stubRequest(translated(request, inbound));
        @Nullable Fault fault = found.getFault();
        if (!found.wasConfigured()) {
            AnswerSender.send(request, response, callback, contracts.answer(inbound));
        } else if (found.shouldAddChunkedDribbleDelay()) {
            ChunkedDribbleDelay delay = found.getChunkedDribbleDelay();
            new ChunkedDribble(delay.getNumberOfChunks(), Duration.ofMillis(delay.getTotalDuration()))
                    .send(response, callback, outgoing(found));
        } else if (fault == null) {
            AnswerSender.send(request, response, callback, outgoing(found));
        } else {
            BrokenConnection.valueOf(fault.name()).apply(request, callback);
        }
    }

    private static boolean isAdmin(IncomingRequest request) {
        return request.path().equals(ADMIN) || request.path().startsWith(ADMIN + "/");
    }

    /** A target as WireMock's admin API has it. */
    private static String adminTarget(IncomingRequest request) {
        String target = request.target().substring(ADMIN.length());
        return target.startsWith("/") ? target : "/" + target;
    }

    private synchronized DirectCallHttpServer started() {
        DirectCallHttpServer known = direct;
        if (known == null) {
            DirectCallHttpServerFactory factory = new DirectCallHttpServerFactory();
            WireMockServer fresh = new WireMockServer(options(factory));
            fresh.start();
            known = factory.getHttpServer();
            server = fresh;
            direct = known;
        }
        return known;
    }

    private WireMockConfiguration options(DirectCallHttpServerFactory factory) {
        FileSource files = root.<FileSource>map(folder -> new SingleRootFileSource(folder.toString()))
                .orElseGet(() -> new ClasspathFileSource("wiremock"));
        WireMockConfiguration options = proxies ? wireMockConfig() : WireMockProxies.none(wireMockConfig());
        return options.httpServerFactory(factory)
                .notifier(new Slf4jNotifier(false))
                .stubRequestLoggingDisabled(true)
                .maxLoggedResponseSize(LOGGED_BODY)
                .fileSource(files)
                .withStores(new DefaultStores(files) {
                    @Override
                    public RequestJournalStore getRequestJournalStore() {
                        return journal;
                    }
                });
    }

    private synchronized void refuseProxies() {
        if (!proxies && server != null) {
            try {
                WireMockProxies.check(server);
            } catch (InvalidSetting refused) {
                close();
                throw refused;
            }
        }
    }

    private synchronized void countStubs() {
        WireMockServer running = server;
        stubbed =
                running != null && !running.listAllStubMappings().getMappings().isEmpty();
    }

    private static WireMockRequest translated(Request request, IncomingRequest inbound) {
        String scheme = request.getHttpURI().getScheme();
        String authority = Request.getServerName(request) + ":" + Request.getServerPort(request);
        return new WireMockRequest(
                inbound,
                URI.create((scheme == null ? "http" : scheme) + "://" + authority),
                isAdmin(inbound) ? adminTarget(inbound) : inbound.target(),
                Request.getRemoteAddr(request),
                request.getConnectionMetaData().getProtocol());
    }

    private static Outgoing outgoing(com.github.tomakehurst.wiremock.http.Response response) {
        List<Header> headers = response.getHeaders().all().stream()
                .filter(header -> !header.keyEquals("Transfer-Encoding"))
                .flatMap(header -> header.values().stream().map(value -> new Header(header.key(), value)))
                .toList();
        byte[] body = response.getBody();
        return new Outgoing(response.getStatus(), headers, body == null ? new Chunks() : Chunks.of(body));
    }

    @Override
    public synchronized void close() {
        threads.shutdownNow();
        WireMockServer running = server;
        if (running != null) {
            running.stop();
        }
    }
}
