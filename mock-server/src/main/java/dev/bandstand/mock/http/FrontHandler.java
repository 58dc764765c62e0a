package dev.bandstand.mock.http;

import dev.bandstand.mock.core.Api.ErrorStyle;
import dev.bandstand.mock.message.IncomingRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/** Takes every request. Those to a contract are answered on the spot; WireMock gets its own, and those stubbed by users. */
final class FrontHandler extends Handler.Abstract {

    private static final int MOST_BODY_BYTES = 1 << 20;
    private static final byte[] NO_BODY = {};

    private final Dispatcher contracts;
    private final WireMockDoor wireMock;

    FrontHandler(Dispatcher contracts, WireMockDoor wireMock, InvocationType threads) {
        super(threads);
        this.contracts = contracts;
        this.wireMock = wireMock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (bodiless(request)) {
            answer(request, response, callback, NO_BODY);
        } else if (request.getLength() > MOST_BODY_BYTES) {
            // A client that is still sending would take an answer for a broken connection, and so it may send on.
            Content.Source.consumeAll(
                    request, Callback.from(() -> tooLarge(request, response, callback), callback::failed));
        } else {
            Content.Source.asByteArrayAsync(request, MOST_BODY_BYTES, received(request, response, callback));
        }
        return true;
    }

    private Promise.Invocable<byte[]> received(Request request, Response response, Callback callback) {
        return Promise.Invocable.from(
                getInvocationType(),
                body -> answer(request, response, callback, body),
                failure -> tooLarge(request, response, callback));
    }

    private void answer(Request request, Response response, Callback callback, byte[] body) {
        IncomingRequest inbound = new JettyInbound(request, body);
        if (wireMock.concerns(inbound)) {
            wireMock.serve(request, response, callback, inbound, contracts);
        } else {
            Sender.send(request, response, callback, contracts.answer(inbound));
        }
    }

    private static void tooLarge(Request request, Response response, Callback callback) {
        String sentence = "The request body is larger than the %d bytes that are taken.".formatted(MOST_BODY_BYTES);
        Sender.send(request, response, callback, Outgoing.of(Errors.detail(ErrorStyle.FASTAPI, 413, sentence)));
    }

    /** Whether it is certain that nothing follows the headers: the commands of a contract have no body. */
    private static boolean bodiless(Request request) {
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
