package dev.bandstand.mock.http.server;

import dev.bandstand.mock.http.exchange.BodyReader;
import dev.bandstand.mock.http.exchange.MemoryBudget;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection that counts the memory of a request head as long as the rest of it has not come. A head of very many lines,
 * each of which takes much more memory than its bytes, is refused, as are so many lines after a chunked body.
 */
final class Http1Connection extends HttpConnection {

    /** A head of many short lines takes so many times the memory of its bytes. */
    private static final int PER_BYTE = 16;

    private static final int MOST_LINES = 200;

    /** A client that waits for each answer has one request read at a time. */
    private static final int MOST_IN_A_ROW = 2;

    private MemoryBudget.@Nullable Share head;

    /** The requests that were taken from the connection since something came. */
    private int inARow;

    private Http1Connection(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
        super(configuration, connector, endPoint);
    }

    static HttpConnectionFactory factory(HttpConfiguration configuration) {
        return new HttpConnectionFactory(configuration) {
            @Override
            public Connection newConnection(Connector connector, EndPoint endPoint) {
                HttpConnection connection = new Http1Connection(getHttpConfiguration(), connector, endPoint);
                connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
                return configure(connection, connector, endPoint);
            }
        };
    }

    /** Counts a request; true when so many have come at once that others would wait for them on the thread that reads. */
    boolean isOneOfMany() {
        inARow++;
        return inARow > MOST_IN_A_ROW;
    }

    @Override
    protected RequestHandler newRequestHandler() {
        return new CountedLines();
    }

    private final class CountedLines extends RequestHandler {

        private int lines;

        @Override
        public void startRequest(String method, String uri, HttpVersion version) {
            lines = 0;
            super.startRequest(method, uri, version);
        }

        @Override
        public void parsedHeader(HttpField field) {
            count();
            super.parsedHeader(field);
        }

        @Override
        public void parsedTrailer(HttpField field) {
            count();
            super.parsedTrailer(field);
        }

        private void count() {
            lines++;
            if (lines > MOST_LINES) {
                throw new HttpException.RuntimeException(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431);
            }
        }
    }

    @Override
    public void onFillable() {
        inARow = 0;
        super.onFillable();
        // A request that is answered on another thread may have gone on to the next one there.
        int bytes =
                isFillInterested() && getParser().inHeaderState() ? getParser().getHeaderLength() : 0;
        if (bytes > 0) {
            waits(bytes);
        } else {
            end();
        }
    }

    private synchronized void waits(int bytes) {
        if (head == null) {
            head = BodyReader.UNFINISHED.share(getEndPoint());
        }
        head.waits(MemoryBudget.BESIDE + (long) bytes * PER_BYTE);
    }

    private synchronized void end() {
        if (head != null) {
            head.close();
            head = null;
        }
    }

    @Override
    public void onClose(@Nullable Throwable cause) {
        super.onClose(cause);
        end();
    }
}
