package dev.bandstand.kit.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;

/** Starts the kit from the command line. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // Reports, findings and requests are the same whatever language the machine speaks.
        Locale.setDefault(Locale.ROOT);
        int exit = Shell.of(System.getenv(), Clock.systemUTC(), writer(System.out), writer(System.err))
                .execute(arguments);
        System.exit(exit);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
