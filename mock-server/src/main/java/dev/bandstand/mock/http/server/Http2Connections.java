package dev.bandstand.mock.http.server;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.SessionContainer;
import org.eclipse.jetty.http2.api.server.ServerSessionListener;
import org.eclipse.jetty.http2.generator.Generator;
import org.eclipse.jetty.http2.parser.ServerParser;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.http2.server.internal.HTTP2ServerConnection;
import org.eclipse.jetty.http2.server.internal.HTTP2ServerSession;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections of HTTP/2 that are read on threads of their own: one that brings streams without end would keep the
 * thread that reads all connections. Jetty would read them there, and has no setting for that.
 */
final class Http2Connections extends HTTP2ServerConnectionFactory implements ConnectionFactory.Upgrading {

    /** So many connections may keep a thread before others wait for one. */
    private static final int THREADS = 8;

    /** Each connection has one place in the line at the most. */
    private final Executor threads = new WaitingLine("HTTP/2", THREADS, Integer.MAX_VALUE);

    /** @param protocol {@code h2} over TLS, {@code h2c} in clear text */
    Http2Connections(HttpConfiguration configuration, String protocol) {
        super(configuration, protocol);
    }

    /** The same as that of the superclass, but for the class of the connection. */
    @Override
    public Http2Connection newConnection(Connector connector, EndPoint endPoint) {
        HttpConfiguration http = getHttpConfiguration();
        Generator generator = new Generator(
                connector.getByteBufferPool(), isUseOutputDirectByteBuffers(), getMaxHeaderBlockFragment());
        generator.getHpackEncoder().setMaxHeaderListSize(http.getResponseHeaderSize());
        ServerParser parser = new ServerParser(
                connector.getByteBufferPool(),
                http.getRequestHeaderSize(),
                getRateControlFactory().newRateControl(endPoint));
        parser.setMaxSettingsKeys(getMaxSettingsKeys());
        ServerSessionListener listener = newSessionListener(connector, endPoint);
        HTTP2ServerSession session = new HTTP2ServerSession(
                connector.getScheduler(),
                endPoint,
                parser,
                generator,
                listener,
                getFlowControlStrategyFactory().newFlowControlStrategy());
        session.setMaxLocalStreams(getMaxConcurrentStreams());
        session.setMaxRemoteStreams(getMaxConcurrentStreams());
        session.setMaxEncoderTableCapacity(getMaxEncoderTableCapacity());
        session.setStreamIdleTimeout(endPoint.getIdleTimeout());
        session.setInitialSessionRecvWindow(getInitialSessionRecvWindow());
        session.setWriteThreshold(http.getOutputBufferSize());
        session.setConnectProtocolEnabled(isConnectProtocolEnabled());
        Http2Connection connection = new Http2Connection(connector, endPoint, http, session, listener);
        connection.setUseInputDirectByteBuffers(isUseInputDirectByteBuffers());
        connection.setUseOutputDirectByteBuffers(isUseOutputDirectByteBuffers());
        connection.addEventListener(getBean(SessionContainer.class));
        parser.init(connection);
        return configure(connection, connector, endPoint);
    }

    /** Goes on in HTTP/2 after a request of HTTP/1.1 that asks for it, or has the first bytes of HTTP/2. */
    @Override
    public @Nullable Connection upgradeConnection(
            Connector connector, EndPoint endPoint, MetaData.Request request, HttpFields.Mutable answer) {
        Http2Connection connection = newConnection(connector, endPoint);
        return request.getContentLength() <= 0 && connection.upgrade(request, answer) ? connection : null;
    }

    final class Http2Connection extends HTTP2ServerConnection {

        private final AtomicBoolean inLine = new AtomicBoolean();

        private Http2Connection(
                Connector connector,
                EndPoint endPoint,
                HttpConfiguration configuration,
                HTTP2ServerSession session,
                ServerSessionListener listener) {
            super(connector, endPoint, configuration, session, listener);
        }

        /** Reads what has come, and answers it. */
        @Override
        protected void produce() {
            if (inLine.compareAndSet(false, true)) {
                threads.execute(() -> {
                    inLine.set(false);
                    super.produce();
                });
            }
        }

        @Override
        protected void dispatch() {
            produce();
        }
    }
}
