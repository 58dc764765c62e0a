package dev.bandstand.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.Client;
import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import picocli.CommandLine;

class ClientReportCommandTest {

    private static MockServer mock;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() {
        mock = MockServer.start(options -> options.withPort(0));
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @Test
    void a_good_client_passes() {
        try (Client good = new Client(mock.address(), "a good one")) {
            good.send("GET", "/api/v1/credits/balance", "", java.util.List.of("X-API-Key", good.key()));
            assertThat(run("--world", "a good one", "--fail-on", "warn")).isZero();
            assertThat(out.toString())
                    .startsWith("World a good one: calls judged: 1")
                    .contains("0 to change, 2 good, ");
        }
    }

    @Test
    void a_bad_habit_fails_from_its_level_on(@TempDir Path folder) throws Exception {
        try (Client hasty = new Client(mock.address(), "hasty")) {
            String gone = UUID.randomUUID().toString();
            hasty.poll(gone);
            hasty.poll(gone);
            hasty.poll(gone);
            Path file = folder.resolve("report.xml");
            assertThat(run("--world", "hasty", "--fail-on", "warn", "--junit", file.toString()))
                    .isEqualTo(1);
            assertThat(out.toString()).contains("warn   Stops polling a job that is answered 404: no, see call 3");
            Element suite = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            assertThat(suite.getAttribute("failures")).isEqualTo("1");
            assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
            assertThat(suite.getElementsByTagName("skipped").getLength())
                    .isEqualTo(Integer.parseInt(suite.getAttribute("skipped")))
                    .isPositive();
            assertThat(run("--world", "hasty")).isZero();
            assertThat(run("--world", "hasty", "--fail-on", "never")).isZero();
        }
    }

    @Test
    void a_client_that_was_not_seen_does_not_pass() {
        assertThat(run("--world", "misspelt")).isEqualTo(2);
        assertThat(out.toString()).contains("No call of this world was seen. ");
        assertThat(run("--world", "misspelt", "--fail-on", "never")).isZero();
    }

    @Test
    void what_stands_in_the_way_is_told() throws IOException {
        assertThat(run("--world", "w", "--fail-on", "always")).isEqualTo(3);
        assertThat(err.toString()).contains("--fail-on");
        assertThat(run(
                        "--world",
                        "w",
                        "--junit",
                        Files.createTempDirectory("report").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("cannot be written.");
        assertThat(execute("client-report", "--world", "w", "--mock", "http://127.0.0.1:1"))
                .isEqualTo(3);
        assertThat(err.toString())
                .contains("No mock answers at http://127.0.0.1:1. Start it, or give its address with --mock.");
        assertThat(execute("client-report", "--world", "w", "--mock", "localhost"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("localhost is not an address such as http://localhost:8080.");
        assertThat(execute("client-report")).isEqualTo(3);
        assertThat(err.toString()).contains("Missing required option");
    }

    private int run(String... arguments) {
        return execute(Stream.concat(
                        Stream.of("client-report", "--mock", mock.address().toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private int execute(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        line.getSubcommands()
                .values()
                .forEach(each -> each.setOut(line.getOut()).setErr(line.getErr()));
        return Main.run(line, Map.of(), arguments);
    }
}
