package dev.bandstand.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The resident memory of the mock after few and after many requests, with the default heap. */
final class Memory implements Chapter {

    private static final int FEW = 50_000;
    private static final int PAGES = 219;
    private static final Duration STRETCH = Duration.ofSeconds(1);

    private final Launcher launcher;
    private final int many;

    /** The memory after so many requests. */
    Memory(Launcher launcher, int many) {
        this.launcher = launcher;
        this.many = many;
    }

    @Override
    public String title() {
        return "Memory";
    }

    @Override
    public List<Ratio> measure(Stage stage, Sitting sitting) {
        try (Servers servers = new Servers(stage.folder())) {
            ServerProcess server = servers.start(launcher.mock());
            Build build = new Mock(server.address()).finished("bench-memory", "documented");
            Load everyPage =
                    build.load(IntStream.range(0, PAGES).mapToObj(build::poll).toArray(String[]::new));
            long sent = drive(sitting, server, everyPage, FEW);
            long before = server.residentMegabytes();
            drive(sitting, server, everyPage, many - sent);
            long after = server.residentMegabytes();
            return ratios(before, after);
        }
    }

    private List<Ratio> ratios(long before, long after) {
        return List.of(
                new Ratio(
                        String.format(Locale.ROOT, "Resident memory after %,d requests against after %,d", many, FEW),
                        (double) after / before,
                        new Ratio.AtMost(1.2, "×"),
                        String.format(Locale.ROOT, "%d MB / %d MB", after, before)),
                new Ratio(
                        String.format(Locale.ROOT, "Resident memory after %,d requests", many),
                        after,
                        new Ratio.AtMost(250, "MB"),
                        ""));
    }

    private static long drive(Sitting sitting, ServerProcess server, Load load, long requests) {
        long sent = 0;
        while (sent < requests) {
            sent += sitting.generator()
                    .drive(server.address(), load, Pace.flatOut(STRETCH))
                    .requests();
        }
        return sent;
    }
}
