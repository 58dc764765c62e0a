package dev.bandstand.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Streamable HTTP of the protocol without sessions: each message is a POST, and its answer is the response. */
final class HttpTransport implements McpStatelessServerTransport {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;

    private final McpJsonMapper mapper = ToolServer.mapper();
    private @Nullable McpStatelessServerHandler handler;

    /**
     * An answer to a POST.
     *
     * @param body JSON; empty for none
     */
    record Reply(int status, String body) {}

    @Override
    public void setMcpHandler(McpStatelessServerHandler server) {
        handler = server;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    /** Answers one message. Blocks until the tool that it calls has answered. */
    Reply post(String text) {
        try {
            return answer(McpSchema.deserializeJsonRpcMessage(mapper, text));
        } catch (IOException | IllegalArgumentException noMessage) {
            return new Reply(
                    BAD_REQUEST,
                    "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"The body is no message of JSON-RPC 2.0.\"}}");
        }
    }

    private Reply answer(JSONRPCMessage message) throws IOException {
        McpStatelessServerHandler server = Objects.requireNonNull(handler, "set when the server was built");
        return switch (message) {
            case JSONRPCRequest request ->
                new Reply(
                        OK,
                        mapper.writeValueAsString(server.handleRequest(McpTransportContext.EMPTY, request)
                                .block()));
            case JSONRPCNotification notification -> {
                server.handleNotification(McpTransportContext.EMPTY, notification)
                        .block();
                yield new Reply(ACCEPTED, "");
            }
            default -> new Reply(ACCEPTED, "");
        };
    }
}
