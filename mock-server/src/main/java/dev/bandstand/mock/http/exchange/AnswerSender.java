package dev.bandstand.mock.http.exchange;

import dev.bandstand.mock.core.Api.ErrorStyle;
import dev.bandstand.mock.message.Header;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Sends answers over Jetty, copying their bytes once, to where the socket takes them from. */
public final class AnswerSender {

    private static final String JSON_TYPE = "application/json";
    private static final HttpField JSON = new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, JSON_TYPE);

    private static final int PART_OF_HEAP = 8;

    /** Answers that clients have not read yet. */
    public static final MemoryBudget UNSENT = MemoryBudget.ofHeap(PART_OF_HEAP);

    /** Answers up to this size are sent whatever others leave unread: they take a buffer for a moment only. */
    private static final int USUAL = 128 << 10;

    private AnswerSender() {}

    /** Sends an answer when it is time, and keeps no thread until then. */
    public static void send(Request request, Response response, Callback callback, Outgoing answer) {
        int size = answer.body().size();
        MemoryBudget.Share memory = UNSENT.share(request);
        if (size > USUAL && !memory.grow(size)) {
            answer.body().release();
            send(request, response, callback, overloaded());
            return;
        }
        Callback end = Callback.from(memory::close, callback);
        if (answer.delay().isZero()) {
            sendNow(request, response, end, answer);
        } else {
            request.getComponents()
                    .getScheduler()
                    .schedule(
                            () -> sendNow(request, response, end, answer),
                            answer.delay().toNanos(),
                            TimeUnit.NANOSECONDS);
        }
        if (!memory.isClosed()) {
            memory.waits(MemoryBudget.headBytes(request) + size);
        }
    }

    private static void sendNow(Request request, Response response, Callback callback, Outgoing answer) {
        if (answer.status() == Outgoing.CUT) {
            BrokenConnection.CONNECTION_RESET_BY_PEER.apply(request, callback);
            return;
        }
        head(response, answer);
        int size = answer.body().size();
        Callback end = Callback.from(callback::succeeded, failure -> {
            answer.whenGone().run();
            callback.failed(failure);
        });
        if (size == 0) {
            response.write(true, BufferUtil.EMPTY_BUFFER, end);
            return;
        }
        if (!response.getHeaders().contains(HttpHeader.CONTENT_LENGTH)) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, size);
        }
        if (answer.delay().isZero()) {
            body(request, response, end, answer, size);
        } else {
            // A client that gave up while it waited is noticed by the second write only: the first is lost silently.
            response.write(
                    false,
                    BufferUtil.EMPTY_BUFFER,
                    Callback.from(() -> body(request, response, end, answer, size), end::failed));
        }
    }

    /** Clients that do not read what they asked for keep large answers in memory. */
    private static Outgoing overloaded() {
        return Outgoing.of(Errors.detail(
                        ErrorStyle.PROBLEM,
                        HttpStatus.SERVICE_UNAVAILABLE_503,
                        "Other clients have not read their large answers yet, and there is no memory for one more."
                                + " Send the request again.")
                .withHeader(HttpHeader.RETRY_AFTER.asString(), "1"));
    }

    private static void body(Request request, Response response, Callback callback, Outgoing answer, int size) {
        // The pool of the connection is for requests and shares nothing.
        ByteBufferPool pool =
                request.getConnectionMetaData().getConnector().getServer().getByteBufferPool();
        RetainableByteBuffer buffer = pool.acquire(size, true);
        ByteBuffer bytes = buffer.getByteBuffer();
        int position = BufferUtil.flipToFill(bytes);
        answer.body().copyTo(bytes);
        BufferUtil.flipToFlush(bytes, position);
        answer.body().release();
        response.write(true, bytes, Callback.from(callback, buffer::release));
    }

    /** Status and headers. */
    public static void head(Response response, Outgoing answer) {
        response.setStatus(answer.status());
        for (Header header : answer.headers()) {
            if (header.value().equals(JSON_TYPE) && JSON.is(header.name())) {
                response.getHeaders().put(JSON);
            } else {
                response.getHeaders().add(header.name(), header.value());
            }
        }
    }
}
