package dev.bandstand.mock.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bandstand.mock.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mock in a process of its own, as a user starts it. */
public final class MockProcess implements AutoCloseable {

    private static final Pattern GREETING = Pattern.compile("Bandstand listens on (\\S+)");

    private final Process process;
    private final URI address;

    private MockProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static MockProcess start(String store) throws IOException {
        return start("-Xmx256m", store);
    }

    /** A mock that keeps its jobs in memory, and may use some of it. */
    public static MockProcess withHeap(String most) throws IOException {
        return start("-Xmx" + most, "memory");
    }

    private static MockProcess start(String heap, String store) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "mock",
                        "--port=0",
                        "--store=" + store)
                .redirectErrorStream(true)
                .start();
        return new MockProcess(process, greeting(process));
    }

    /** Its address. */
    public URI address() {
        return address;
    }

    /** The memory that it holds, in megabytes; empty where the system does not tell. */
    public OptionalLong residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                : OptionalLong.empty();
    }

    /** Ends the process at once, without a chance to put anything in order. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static URI greeting(Process process) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        StringBuilder read = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher greeting = GREETING.matcher(line);
            if (greeting.find()) {
                Thread.startVirtualThread(() -> output.lines().forEach(more -> {}));
                return URI.create(greeting.group(1));
            }
            read.append(line).append('\n');
        }
        throw new IOException("The mock did not start: " + read);
    }
}
