package dev.bandstand.kit.cli;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.replay.Difference;
import dev.bandstand.kit.replay.MockReplays;
import dev.bandstand.kit.replay.PolicySearch;
import dev.bandstand.kit.replay.PolicySuggestions;
import dev.bandstand.kit.replay.RecordedCall;
import dev.bandstand.kit.replay.Recording;
import dev.bandstand.kit.replay.Replay;
import dev.bandstand.kit.replay.ReplayResult;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.ContractSource;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

    @Option(
            names = "--target",
            paramLabel = "URL",
            description = "The base address of the server; without it, and with --suggest-policies, a mock of its own")
    private @Nullable URI target;

    @Option(
            names = "--header",
            paramLabel = "NAME=VALUE",
            description = "A header to send with every call, in place of a recorded one, such as X-API-Key=mine")
    private Map<String, String> headers = new LinkedHashMap<>();

    @Option(
            names = "--most",
            paramLabel = "NUMBER",
            defaultValue = "5",
            description = "The most differences reported of one call (default: ${DEFAULT-VALUE})")
    private int most = 5;

    @Option(
            names = "--suggest-policies",
            description =
                    "Name, for each difference, the choices of the mock's policies that remove it, and print the option "
                            + "that makes the mock answer most like the recorded service")
    private boolean suggest;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "The scenario of the mocks that --suggest-policies starts, such as manual")
    private @Nullable String scenario;

    @Option(
            names = "--contract",
            paramLabel = "NAME|DIR",
            description =
                    "A contract that the calls belong to, or a folder with one; repeatable (default: those that ship)")
    private List<String> contracts = List.of();

    ReplayCommand(Clock clock, PrintWriter out) {
        this.clock = clock;
        this.out = out;
    }

    @Override
    public Integer call() {
        URI server = target;
        if (server == null && !suggest) {
            throw new UsageError("--target is missing: the address of a server, such as http://localhost:8080.");
        }
        if (server != null && server.getHost() == null) {
            throw new UsageError("--target needs a whole address, such as http://localhost:8080, not " + server);
        }
        List<ContractSource> sources =
                contracts.stream().map(ReplayCommand::contract).toList();
        List<RecordedCall> calls = Recording.read(file, sources);
        String tag = "r" + Long.toString(clock.millis(), Character.MAX_RADIX).toLowerCase(Locale.ROOT);
        MockReplays mocks = new MockReplays(calls, sources, Optional.ofNullable(scenario), headers, tag);
        Optional<PolicySuggestions> suggestions =
                suggest ? Optional.of(PolicySearch.search(policies(mocks), mocks::with)) : Optional.empty();
        ReplayResult result =
                server == null ? suggestions.orElseThrow().documented() : new Replay(server, headers, tag).run(calls);
        result.different().forEach(each -> tell(each, suggestions));
        summary(result.sent() + " calls sent", result);
        suggestions.ifPresent(this::tell);
        if (result.compared().isEmpty()) {
            out.println("Nothing could be compared: the recording holds no answer to a call of a contract.");
            return NOTHING_COMPARED;
        }
        return result.different().isEmpty() ? 0 : DIFFERENT;
    }

    private static ContractSource contract(String named) {
        try {
            return ContractSource.named(named);
        } catch (ContractError unknown) {
            throw new UsageError(String.valueOf(unknown.getMessage()));
        }
    }

    private static List<Policy> policies(MockReplays mocks) {
        try {
            return mocks.policies();
        } catch (InvalidSetting unusable) {
            throw new UsageError(String.valueOf(unusable.getMessage()));
        }
    }

    private void summary(String calls, ReplayResult result) {
        int compared = result.compared().size();
        out.printf(
                Locale.ROOT,
                "%s, %d answers compared: %s same status, %s same status and body, %s same headers%n",
                calls,
                compared,
                share(result.sameStatus(), compared),
                share(result.sameBody(), compared),
                share(result.sameHeaders(), compared));
    }

    private void tell(PolicySuggestions suggestions) {
        if (suggestions.choices().isEmpty()) {
            out.println("No policy brings the mock nearer to the recorded service.");
            return;
        }
        summary("With these policies", suggestions.suggested());
        out.printf(
                Locale.ROOT,
                "  ./bandstand mock%s %s%n",
                scenario == null ? "" : " --scenario " + scenario,
                suggestions.option());
    }

    private void tell(ReplayResult.Compared compared, Optional<PolicySuggestions> suggestions) {
        RecordedCall call = compared.call();
        out.printf(
                Locale.ROOT,
                "%d %s %s%s%n",
                call.number(),
                call.method(),
                call.target(),
                call.label().isEmpty() ? "" : "  (%s)".formatted(call.label()));
        List<Difference> differences = compared.differences();
        differences.stream().limit(most).forEach(each -> {
            List<String> removing =
                    suggestions.map(known -> known.removing(each)).orElse(List.of());
            out.println("      " + each.sentence()
                    + (removing.isEmpty()
                            ? ""
                            : "  [removed by --policy %s]".formatted(String.join(" or ", removing))));
        });
        if (differences.size() > most) {
            out.printf(Locale.ROOT, "      and %d more; --most tells more%n", differences.size() - most);
        }
    }

    private static String share(long part, int whole) {
        return whole == 0 ? "none" : String.format(Locale.ROOT, "%d (%.1f %%)", part, 100.0 * part / whole);
    }
}
