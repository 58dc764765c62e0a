package dev.bandstand.mock.http.server;

import dev.bandstand.mock.http.dispatch.Dispatcher;
import dev.bandstand.mock.http.dispatch.Dispatcher.Work;
import dev.bandstand.mock.http.exchange.AnswerSender;
import dev.bandstand.mock.http.exchange.BodyReader;
import dev.bandstand.mock.http.exchange.ContentCoding;
import dev.bandstand.mock.http.exchange.MemoryBudget;
import dev.bandstand.mock.http.exchange.Received;
import dev.bandstand.mock.http.wiremock.EmbeddedWireMock;
import dev.bandstand.mock.message.IncomingRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Takes every request. Short ones without a body are answered on the thread that read them, every other on a thread of
 * its own, so that none holds up the connections of others; what takes much memory waits in line. WireMock gets its own
 * requests, and those stubbed by users.
 */
final class FrontHandler extends Handler.Abstract {

    private static final Logger LOG = System.getLogger(FrontHandler.class.getName());
    private static final byte[] NO_BODY = {};

    /** One of a megabyte may take half a second, so half of the processors are left to others. */
    static final int LARGE_BODIES = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

    private static final int CONTROL_READS = 8;

    /** The thread that reads all connections is another one, and finds a processor. */
    private static final int PIPELINED = Runtime.getRuntime().availableProcessors();

    /** The objects of a page may take an eighth of the heap, and its bytes as much. */
    private static final int LISTS = 3;

    private final Dispatcher contracts;
    private final EmbeddedWireMock wireMock;
    private final Executor bodies;
    private final Executor largeBodies = new WaitingLine("large body", LARGE_BODIES);
    private final Executor lists = new WaitingLine("list", LISTS);

    /** Each connection has one in the line at the most. */
    private final Executor pipelined = new WaitingLine("pipelined", PIPELINED, Integer.MAX_VALUE);

    private final Executor controlReads = new WaitingLine("control read", CONTROL_READS);

    /** @param bodies where bodies of very many parts are read */
    FrontHandler(Dispatcher contracts, EmbeddedWireMock wireMock, Executor bodies, InvocationType threads) {
        super(threads);
        this.contracts = contracts;
        this.wireMock = wireMock;
        this.bodies = bodies;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!bodiless(request)) {
            BodyReader.read(
                    request,
                    bodies,
                    received -> onThread(
                            isLarge(request, received) ? largeBodies : threads(request),
                            request,
                            response,
                            callback,
                            () -> received(request, response, callback, received)));
            return true;
        }
        IncomingRequest inbound = new JettyInbound(request, NO_BODY);
        line(request, inbound)
                .ifPresentOrElse(
                        threads -> onThread(
                                threads,
                                request,
                                response,
                                callback,
                                () -> answer(request, response, callback, inbound)),
                        () -> answer(request, response, callback, inbound));
        return true;
    }

    /** The threads on which a request waits for its answer; empty when this one gives it. */
    private Optional<Executor> line(Request request, IncomingRequest inbound) {
        if (ControlAccess.isControl(inbound.path())) {
            return Optional.of(controlReads);
        }
        Work work = contracts.work(inbound);
        if (work == Work.LONG && !wireMock.concerns(inbound)) {
            return Optional.of(lists);
        }
        if (getInvocationType() == InvocationType.BLOCKING) {
            return Optional.empty();
        }
        return work == Work.SHORT ? manyOf(request) : Optional.of(threads(request));
    }

    /** The threads for requests of which one connection has brought many at once. */
    private Optional<Executor> manyOf(Request request) {
        return request.getConnectionMetaData().getConnection() instanceof Http1Connection http1 && http1.isOneOfMany()
                ? Optional.of(pipelined)
                : Optional.empty();
    }

    private static Executor threads(Request request) {
        return request.getComponents().getExecutor();
    }

    /** A body that takes long to judge, or may do so once it is unpacked. */
    private static boolean isLarge(Request request, Received received) {
        return received instanceof Received.Body body
                && (body.bytes().length > MemoryBudget.SMALL
                        || request.getHeaders().contains(HttpHeader.CONTENT_ENCODING));
    }

    private static void onThread(
            Executor threads, Request request, Response response, Callback callback, Runnable work) {
        try {
            threads.execute(() -> guarded(request, response, callback, work));
        } catch (RejectedExecutionException fullOrStopping) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
        }
    }

    /** Whatever fails, the request is answered. */
    private static void guarded(Request request, Response response, Callback callback, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.log(Level.ERROR, "The mock failed on " + request, failed);
            Response.writeError(request, response, callback, failed);
        }
    }

    private void received(Request request, Response response, Callback callback, Received received) {
        switch (received) {
            case Received.Body body -> decoded(request, response, callback, body.bytes());
            case Received.Refused refused -> refuse(request, response, callback, refused);
        }
    }

    private void decoded(Request request, Response response, Callback callback, byte[] body) {
        String coding = body.length == 0 ? null : request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
        switch (ContentCoding.decoded(body, coding)) {
            case Received.Body plain -> answer(request, response, callback, new JettyInbound(request, plain.bytes()));
            case Received.Refused refused -> refuse(request, response, callback, refused);
        }
    }

    private void answer(Request request, Response response, Callback callback, IncomingRequest inbound) {
        if (wireMock.concerns(inbound)) {
            wireMock.serve(request, response, callback, inbound, contracts);
        } else {
            AnswerSender.send(request, response, callback, contracts.answer(inbound));
        }
    }

    private void refuse(Request request, Response response, Callback callback, Received.Refused refused) {
        if (refused.status() == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
        }
        if (refused.closes() && isHttp1(request)) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        IncomingRequest unread = new JettyInbound(request, NO_BODY);
        AnswerSender.send(request, response, callback, refused.answer(contracts.errorStyle(unread)));
    }

    /** Nothing follows the headers for certain: the commands of a contract have no body. */
    static boolean bodiless(Request request) {
        return request.getLength() == 0
                || (request.getLength() < 0
                        && (request.getMethod().equals("GET") || (isHttp1(request) && !isChunked(request))));
    }

    private static boolean isHttp1(Request request) {
        return request.getConnectionMetaData().getHttpVersion().getVersion() < HttpVersion.HTTP_2.getVersion();
    }

    private static boolean isChunked(Request request) {
        return request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }
}
