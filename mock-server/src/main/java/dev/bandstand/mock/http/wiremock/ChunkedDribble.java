package dev.bandstand.mock.http.wiremock;

import dev.bandstand.mock.http.exchange.AnswerSender;
import dev.bandstand.mock.http.exchange.Outgoing;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * An answer that comes bit by bit.
 *
 * @param pieces how many bits
 * @param total how long it takes, in real time
 */
record ChunkedDribble(int pieces, Duration total) {

    /** Sends an answer; holds its thread meanwhile. */
    void send(Response response, Callback callback, Outgoing answer) {
        AnswerSender.head(response, answer);
        response.getHeaders().remove(HttpHeader.CONTENT_LENGTH);
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            write(answer.body().bytes(), out);
        } catch (IOException gone) {
            callback.failed(gone);
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            callback.failed(stopped);
            return;
        }
        callback.succeeded();
    }

    private void write(byte[] body, OutputStream out) throws IOException, InterruptedException {
        int length = Math.max(1, Math.ceilDiv(body.length, pieces));
        for (int start = 0; start < body.length; start += length) {
            Thread.sleep(total.dividedBy(pieces));
            out.write(body, start, Math.min(length, body.length - start));
            out.flush();
        }
    }
}
