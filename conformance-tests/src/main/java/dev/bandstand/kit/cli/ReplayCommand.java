package dev.bandstand.kit.cli;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.replay.Difference;
import dev.bandstand.kit.replay.RecordedCall;
import dev.bandstand.kit.replay.Recording;
import dev.bandstand.kit.replay.Replay;
import dev.bandstand.kit.replay.ReplayResult;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends a recording again and tells where the answers differ. */
@Command(
        description =
                "Sends the calls of a recording to a server in their order and tells where its answers differ, ids and "
                        + "moments aside. Exits with 1 when a recorded answer is no longer given, with 2 when nothing could be "
                        + "compared.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;
    private static final int NOTHING_COMPARED = 2;

    private final Clock clock;
    private final PrintWriter out;

    @Parameters(
            paramLabel = "FILE",
            description = "The recording: an HTTP archive (.har), or one call a line as JSON (.ndjson)")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--target", required = true, paramLabel = "URL", description = "The base address of the server")
    @SuppressWarnings("NullAway.Init")
    private URI target;

    @Option(
            names = "--header",
            paramLabel = "NAME=VALUE",
            description = "A header to send with every call, in place of a recorded one, such as X-API-Key=mine")
    private Map<String, String> headers = new LinkedHashMap<>();

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            defaultValue = "5",
            description = "The most differences told of one call (default: ${DEFAULT-VALUE})")
    private int most = 5;

    ReplayCommand(Clock clock, PrintWriter out) {
        this.clock = clock;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (target.getHost() == null) {
            throw new UsageError("--target needs a whole address, such as http://localhost:8080, not " + target);
        }
        List<RecordedCall> calls = Recording.read(file);
        String tag = "r" + Long.toString(clock.millis(), Character.MAX_RADIX).toLowerCase(Locale.ROOT);
        ReplayResult result = new Replay(target, headers, tag).run(calls);
        result.different().forEach(this::tell);
        int compared = result.compared().size();
        out.printf(
                Locale.ROOT,
                "%d calls sent, %d answers compared: %s same status, %s same status and body, %s same headers%n",
                result.sent(),
                compared,
                share(result.sameStatus(), compared),
                share(result.sameBody(), compared),
                share(result.sameHeaders(), compared));
        if (compared == 0) {
            out.println("Nothing could be compared: the recording holds no answer to a call of a contract.");
            return NOTHING_COMPARED;
        }
        return result.different().isEmpty() ? 0 : DIFFERENT;
    }

    private void tell(ReplayResult.Compared compared) {
        RecordedCall call = compared.call();
        out.printf(
                Locale.ROOT,
                "%d %s %s%s%n",
                call.number(),
                call.method(),
                call.target(),
                call.label().isEmpty() ? "" : "  (%s)".formatted(call.label()));
        List<Difference> differences = compared.differences();
        differences.stream().limit(most).forEach(each -> out.println("      " + each.sentence()));
        if (differences.size() > most) {
            out.printf(Locale.ROOT, "      and %d more; --most tells more%n", differences.size() - most);
        }
    }

    private static String share(long part, int whole) {
        return whole == 0 ? "none" : String.format(Locale.ROOT, "%d (%.1f %%)", part, 100.0 * part / whole);
    }
}
