package dev.bandstand.kit.selftest.server;

import dev.bandstand.mock.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mock in a process of its own, as its users start it. */
public record MockProcess(Process process, URI address) implements RunningServer {

    private static final Pattern LISTENS = Pattern.compile("listens on (http://\\S+)");

    /**
     * Starts it.
     *
     * @param options of the command {@code mock}, without the port
     */
    public static MockProcess start(List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "mock",
                "--port",
                "0"));
        command.addAll(options);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new MockProcess(process, address(process.inputReader()));
        } catch (IOException e) {
            throw new UncheckedIOException("The mock cannot be started", e);
        }
    }

    private static URI address(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                return URI.create(listens.group(1));
            }
        }
        throw new IOException("it ended without having listened");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
