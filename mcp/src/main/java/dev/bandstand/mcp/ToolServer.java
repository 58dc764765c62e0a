package dev.bandstand.mcp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.mcp.tool.Arguments;
import dev.bandstand.mcp.tool.Tool;
import dev.bandstand.mcp.tool.ToolFailure;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The tools, served by the MCP SDK over a transport. */
final class ToolServer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final String INSTRUCTIONS = """
            Bandstand is a mock server and a conformance kit for HTTP APIs whose work is a long-running job. To try a client against
            the mock: start_world, point the client at base_url with the headers given, step_time, then read_journal and
            report_client. To judge a server: run_check, read_check, explain_rule.
            """;

    private ToolServer() {}

    static McpJsonMapper mapper() {
        return new JacksonMcpJsonMapper(JSON);
    }

    /** Serves one client, with which a session is held. */
    static McpSyncServer session(McpServerTransportProvider transport, List<Tool> tools, String version) {
        var server = McpServer.sync(transport)
                .serverInfo("bandstand", version)
                .instructions(INSTRUCTIONS)
                .jsonMapper(mapper())
                .jsonSchemaValidator(ArgumentCheck.SCHEMAS)
                .validateToolInputs(false)
                .capabilities(capabilities())
                .requestTimeout(Duration.ofMinutes(15));
        tools.forEach(tool -> server.toolCall(described(tool), (exchange, request) -> call(tool, request)));
        return server.build();
    }

    /** Serves any number of clients, each request by itself. */
    static McpStatelessSyncServer stateless(McpStatelessServerTransport transport, List<Tool> tools, String version) {
        var server = McpServer.sync(transport)
                .serverInfo("bandstand", version)
                .instructions(INSTRUCTIONS)
                .jsonMapper(mapper())
                .jsonSchemaValidator(ArgumentCheck.SCHEMAS)
                .validateToolInputs(false)
                .capabilities(capabilities())
                .requestTimeout(Duration.ofMinutes(15));
        tools.forEach(tool -> server.toolCall(described(tool), (context, request) -> call(tool, request)));
        return server.build();
    }

    private static ServerCapabilities capabilities() {
        return ServerCapabilities.builder().tools(false).build();
    }

    private static io.modelcontextprotocol.spec.McpSchema.Tool described(Tool tool) {
        boolean reads = tool.effect() == Tool.Effect.READS;
        return io.modelcontextprotocol.spec.McpSchema.Tool.builder(tool.name(), JSON.convertValue(tool.schema(), MAP))
                .title(tool.title())
                .description(tool.description())
                .annotations(ToolAnnotations.builder()
                        .title(tool.title())
                        .readOnlyHint(reads)
                        .destructiveHint(!reads)
                        .openWorldHint(tool.effect() == Tool.Effect.SENDS)
                        .build())
                .build();
    }

    /** The arguments are checked here: the SDK tells of them in the words of its validator. */
    private static CallToolResult call(Tool tool, CallToolRequest request) {
        ObjectNode given =
                JSON.convertValue(request.arguments() == null ? Map.of() : request.arguments(), ObjectNode.class);
        String problem = ArgumentCheck.problem(tool, given);
        if (!problem.isEmpty()) {
            return refused(problem);
        }
        try {
            JsonNode answer = tool.action().apply(new Arguments(given));
            return CallToolResult.builder()
                    .addTextContent(answer.toPrettyString())
                    .structuredContent(JSON.convertValue(answer, MAP))
                    .isError(false)
                    .build();
        } catch (ToolFailure failure) {
            return refused(failure.text());
        }
    }

    private static CallToolResult refused(String problem) {
        return CallToolResult.builder().addTextContent(problem).isError(true).build();
    }
}
