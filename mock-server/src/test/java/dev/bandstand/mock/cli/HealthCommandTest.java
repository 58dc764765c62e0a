package dev.bandstand.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.http.server.AccessRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class HealthCommandTest {

    private static int health(URI mock) {
        return Main.run(Main.commandLine(), Map.of(), "health", mock.toString());
    }

    @Test
    void a_mock_that_answers_is_healthy_and_one_that_has_stopped_is_not() {
        URI address;
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            address = mock.address();
            assertThat(health(address)).isZero();
        }
        assertThat(health(address)).isEqualTo(1);
    }

    @Test
    void a_mock_that_wants_a_token_is_healthy_without_one() {
        AccessRules guarded = new AccessRules(Set.of(), Optional.of("secret-word"), false);
        try (MockServer mock = MockServer.start(options -> options.withPort(0).withAccess(guarded))) {
            assertThat(health(mock.address())).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "bandstand", "store": "memory"}            | 0 | is well
            {"name": "bandstand", "degraded": "No store."}      | 1 | is degraded: No store.
            {"name": "another"}                                 | 1 | is no mock of Bandstand
            <html>                                              | 1 | is no mock of Bandstand
            """)
    void the_answer_of_a_server_is_judged(String answer, int code, String words) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        StringWriter said = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
        try {
            assertThat(Main.run(line, Map.of(), "health", address)).isEqualTo(code);
            assertThat(said.toString()).isEqualToIgnoringNewLines("bandstand: the mock at " + address + " " + words);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void what_is_no_address_of_a_mock_is_not_healthy() {
        assertThat(health(URI.create("localhost"))).isEqualTo(1);
    }
}
