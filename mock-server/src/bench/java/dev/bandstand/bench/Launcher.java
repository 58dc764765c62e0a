package dev.bandstand.bench;

import java.nio.file.Path;
import java.util.List;

/** Bandstand as its users start it. */
record Launcher(Path script) {

    static final String NAME = "Bandstand";

    private static final String FIRST_WORLD = "bench-start";

    Contender mock() {
        return new Contender(
                NAME,
                port -> List.of(script.toString(), "mock", "--port", "" + port),
                address -> Mock.submission(address, FIRST_WORLD, "documented"));
    }

    List<String> check(String target, Path report) {
        return List.of(script.toString(), "check", "--target", target, "--report", report.toString());
    }
}
