package dev.bandstand.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class McpCommandTest {

    private static final String INITIALIZE = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{"
            + "\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}\n";

    private static final String INITIALIZED = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        InputStream nothing = new ByteArrayInputStream(new byte[0]);
        CommandLine line = Main.commandLine(Map.of(), nothing, new ByteArrayOutputStream());
        line.setErr(new PrintWriter(errors, true));
        line.getSubcommands().get("mcp").setErr(new PrintWriter(errors, true));
        return line.execute(arguments);
    }

    @Test
    void a_client_that_closes_its_end_stops_the_server() {
        assertThat(run("mcp", "--contract", "openai-batch")).isZero();
        assertThat(errors.toString()).contains("mock and console: http://");
    }

    @Test
    void a_mock_that_runs_already_is_used() {
        assertThat(run("mcp", "--mock", "http://localhost:1")).isZero();
        assertThat(errors.toString()).contains("mock and console: http://localhost:1");
    }

    @Test
    void wrong_options_are_told_without_a_stack_trace() {
        assertThat(run("mcp", "--mock", "localhost:8080")).isEqualTo(3);
        assertThat(run("mcp", "--contract", "no-such-contract")).isEqualTo(3);
        assertThat(run("mcp", "--prot", "1")).isEqualTo(3);
        assertThat(errors.toString().lines())
                .allSatisfy(line -> assertThat(line).startsWith("bandstand: "))
                .hasSize(3);
    }

    @Test
    void standard_output_carries_messages_only() throws Exception {
        PipedOutputStream toServer = new PipedOutputStream();
        PipedInputStream fromServer = new PipedInputStream();
        CommandLine line =
                Main.commandLine(Map.of(), new PipedInputStream(toServer), new PipedOutputStream(fromServer));
        Thread server = Thread.ofPlatform().start(() -> line.execute("mcp", "--contract", "openai-batch"));
        toServer.write(INITIALIZE.getBytes(StandardCharsets.UTF_8));
        toServer.flush();
        BufferedReader answers = new BufferedReader(new InputStreamReader(fromServer, StandardCharsets.UTF_8));
        assertThat(answers.readLine())
                .startsWith("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":")
                .contains("bandstand");
        toServer.close();
        server.join();
    }

    private String converse(String... lines) {
        InputStream in = new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.commandLine(Map.of(), in, out).execute("mcp", "--contract", "openai-batch");
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String call(int id, String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%s,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}"
                .formatted(Integer.toString(id), tool, arguments);
    }

    @Test
    void calls_are_answered_before_the_end_of_the_input_ends_the_server() {
        String[] lines = Stream.concat(
                        Stream.of(INITIALIZE.strip(), INITIALIZED),
                        IntStream.range(2, 20).mapToObj(id -> call(id, "start_world", "{\"world\": \"w" + id + "\"}")))
                .toArray(String[]::new);
        String answers = converse(lines);
        assertThat(answers.lines()).hasSize(19).noneMatch(line -> line.contains("\"isError\":true"));
        IntStream.range(1, 20).forEach(id -> assertThat(answers).contains("\"id\":" + id + ","));
    }

    @Test
    void a_line_that_is_no_message_is_refused_and_the_next_is_served() {
        String answers = converse(
                INITIALIZE.strip(),
                "start_world",
                "[]",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":4}",
                "x".repeat(2_000_000),
                "",
                call(5, "start_world", "{}"),
                INITIALIZED,
                call(6, "start_world", "{}"));
        assertThat(answers.lines().filter(line -> line.contains("-32600"))).hasSize(7);
        assertThat(answers)
                .contains("The line is no JSON. Send one JSON-RPC message a line.")
                .contains("\"id\":5,\"error\"")
                .contains("Send initialize")
                .contains("\"id\":6,\"result\"");
    }

    @Test
    void wrong_arguments_are_told_in_sentences() {
        String answers = converse(
                INITIALIZE.strip(),
                INITIALIZED,
                call(2, "steer_job", "{\"wrold\": \"a\", \"job\": \"b\"}"),
                call(3, "steer_job", "{}"),
                call(4, "start_world", "{\"world\": 5}"),
                call(5, "inject_fault", "{\"kind\": \"nope\"}"));
        assertThat(answers)
                .contains("steer_job has no argument wrold. It takes: world, job, command")
                .contains("steer_job needs job and command.")
                .contains("An argument of start_world is wrong: world: integer found, string expected.")
                .contains("An argument of inject_fault is wrong: kind: does not have a value in the enumeration");
    }
}
