package dev.bandstand.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server in a process of its own, up until it is closed. */
final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Long enough to write the archive of class data. */
    private static final Duration FAREWELL = Duration.ofSeconds(60);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final URI address;
    private final Duration startup;

    private ServerProcess(Process process, URI address, Duration startup) {
        this.process = process;
        this.address = address;
        this.startup = startup;
    }

    /** Starts a server and waits until a request is answered. */
    static ServerProcess start(Contender contender, Path folder) {
        int port = Ports.free();
        List<String> command = contender.command().apply(port);
        Path log = folder.resolve(contender.name().replaceAll("\\W+", "-") + ".log");
        URI address = URI.create("http://127.0.0.1:" + port);
        long start = System.nanoTime();
        Process process = launched(command, log);
        HttpRequest first = contender.first().apply(address);
        while (!answered(first)) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "%s did not start; what it said is in %s".formatted(contender.name(), log));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return new ServerProcess(process, address, Duration.ofNanos(System.nanoTime() - start));
    }

    URI address() {
        return address;
    }

    /** From the start of the program to its first answer. */
    Duration startup() {
        return startup;
    }

    /** The memory that the process holds, in megabytes, as Linux counts it. */
    long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException notLinux) {
            throw new UncheckedIOException(notLinux);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process launched(List<String> command, Path log) {
        try {
            Files.createDirectories(log.getParent());
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean answered(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
