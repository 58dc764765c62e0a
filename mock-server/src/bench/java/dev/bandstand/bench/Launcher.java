package dev.bandstand.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

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

    /** The mock with a store in a folder, which is up when it answers a call. */
    Contender mock(String javaOptions, Path store, Function<URI, HttpRequest> first) {
        return new Contender(
                NAME,
                port -> List.of(
                        "env",
                        "BANDSTAND_JAVA_OPTS=" + javaOptions,
                        script.toString(),
                        "mock",
                        "--store",
                        "file:" + store,
                        "--port",
                        "" + port),
                first);
    }

    List<String> check(String target, Path report) {
        return List.of(script.toString(), "check", "--target", target, "--report", report.toString());
    }
}
