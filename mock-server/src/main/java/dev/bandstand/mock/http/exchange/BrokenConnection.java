package dev.bandstand.mock.http.exchange;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** Ways in which a connection breaks instead of an answer. */
public enum BrokenConnection {
    /** The connection is closed without a byte. */
    EMPTY_RESPONSE(""),
    /** The connection is reset. */
    CONNECTION_RESET_BY_PEER(""),
    /** The answer begins well and goes on with what is no HTTP. */
    MALFORMED_RESPONSE_CHUNK("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nthis is no chunk"),
    /** Sends bytes that are not HTTP, then closes the connection. */
    RANDOM_DATA_THEN_CLOSE("this is no HTTP");

    private final String bytes;

    BrokenConnection(String bytes) {
        this.bytes = bytes;
    }

    public void apply(Request request, Callback callback) {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        Callback end = Callback.from(() -> cut(endPoint, callback));
        if (bytes.isEmpty()) {
            end.succeeded();
        } else {
            endPoint.write(end, ByteBuffer.wrap(bytes.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private void cut(EndPoint endPoint, Callback callback) {
        try {
            if (this == CONNECTION_RESET_BY_PEER && endPoint.getTransport() instanceof SocketChannel socket) {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException gone) {
            // the client was faster
        }
        endPoint.close();
        callback.failed(new EofException("cut on purpose"));
    }
}
