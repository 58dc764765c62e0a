package dev.bandstand.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Scanner;

/** The program wrk. A pace is kept by letting each connection think between its calls. */
final class Wrk implements Generator {

    private static final String RESULT = "measured ";

    private final Path program;

    Wrk(Path program) {
        this.program = program;
    }

    @Override
    public String name() {
        return "wrk, one thread";
    }

    @Override
    public Measured drive(URI server, Load load, Pace pace) {
        try {
            Path script = Files.createTempFile("bandstand", ".lua");
            Path targets = Files.createTempFile("bandstand", ".txt");
            try (InputStream in = Objects.requireNonNull(Wrk.class.getResourceAsStream("cycle.lua"))) {
                Files.write(script, in.readAllBytes());
                Files.write(targets, load.targets());
                return run(command(server, load, pace, script, targets));
            } finally {
                Files.delete(script);
                Files.delete(targets);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> command(URI server, Load load, Pace pace, Path script, Path targets) {
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "--threads=1",
                "--connections=" + load.connections(),
                "--duration=" + pace.duration().toSeconds() + "s",
                "--timeout=10s",
                "--script=" + script));
        load.headers().forEach((name, value) -> command.add("--header=" + name + ": " + value));
        String think = String.valueOf(pace.thinkTime(load.connections()).toMillis());
        command.addAll(List.of(server.toString(), "--", load.method(), targets.toString(), think));
        return command;
    }

    private static Measured run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output.lines()
                .filter(line -> line.startsWith(RESULT))
                .map(line -> parsed(line.substring(RESULT.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk said: " + output));
    }

    private static Measured parsed(String line) {
        try (Scanner numbers = new Scanner(line)) {
            long requests = numbers.nextLong();
            double seconds = numbers.nextLong() / 1e6;
            return new Measured(
                    requests / seconds, numbers.nextLong(), numbers.nextLong(), requests, numbers.nextLong());
        }
    }
}
