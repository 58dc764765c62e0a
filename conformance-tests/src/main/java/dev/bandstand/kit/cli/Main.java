package dev.bandstand.kit.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.function.IntSupplier;
import picocli.CommandLine;

/** Starts the kit from the command line. */
public final class Main {

    private static final long BYTES_PER_MB = 1 << 20;

    private Main() {}

    public static void main(String[] arguments) {
        // Reports, findings and requests are the same whatever language the machine speaks.
        Locale.setDefault(Locale.ROOT);
        PrintWriter err = writer(System.err);
        CommandLine shell = Shell.of(System.getenv(), Clock.systemUTC(), writer(System.out), err);
        System.exit(withinMemory(() -> shell.execute(arguments), err));
    }

    /** Without memory nothing can be said about a target; the exit code must not look like a verdict. */
    static int withinMemory(IntSupplier run, PrintWriter err) {
        try {
            return run.getAsInt();
        } catch (OutOfMemoryError e) {
            err.println(String.format(
                    Locale.ROOT,
                    "The kit ran out of memory: it may use %d MB. Give it more, such as BANDSTAND_JAVA_OPTS=-Xmx1g."
                            + " Jobs that it submitted may go on.",
                    Runtime.getRuntime().maxMemory() / BYTES_PER_MB));
            return Shell.KIT_ERROR;
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
