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

    /** The mock with other options of the Java machine than its own. */
    Contender mock(String javaOptions) {
        return new Contender(
                NAME,
                port -> List.of(
                        "env", "BANDSTAND_JAVA_OPTS=" + javaOptions, script.toString(), "mock", "--port", "" + port),
                mock().first());
    }

    List<String> check(String target, Path report) {
        return List.of(script.toString(), "check", "--target", target, "--report", report.toString());
    }
}
