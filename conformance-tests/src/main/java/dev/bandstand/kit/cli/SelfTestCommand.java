package dev.bandstand.kit.cli;

import dev.bandstand.kit.selftest.DeviationTrial;
import dev.bandstand.kit.selftest.FolderSelfTest;
import dev.bandstand.kit.selftest.KillMatrix;
import dev.bandstand.kit.selftest.KillMatrixFolder;
import dev.bandstand.kit.selftest.RealTimeTrials;
import dev.bandstand.kit.selftest.SelfTest;
import dev.bandstand.kit.selftest.server.DeviatingServer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets the kit judge servers that are wrong on purpose, right in odd ways, or none at all. */
@Command(
        description = "Judges servers that are wrong on purpose, right in odd ways, or no job API at all.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 each rule caught its deviating servers and no other server was wronged, 1 not so, 3 wrong use."
        })
final class SelfTestCommand implements Callable<Integer> {

    private static final List<String> WITH_CODE = List.of("openfunnel-tam", "nemo-jobs");

    private final Clock clock;
    private final PrintWriter out;

    @Option(
            names = "--contract",
            paramLabel = "NAME|DIR",
            split = ",",
            defaultValue = "openfunnel-tam,nemo-jobs",
            description = "The contracts: names, or folders. Default: those with rules of their own.")
    private List<String> contracts = List.of();

    @Option(
            names = "--quick",
            description =
                    "Judge the deviating servers by what it takes to catch them, the others by the rules nearest to them.")
    private boolean quick;

    @Option(
            names = "--server",
            paramLabel = "ID",
            split = ",",
            description = "Judge these deviating servers only, each by the rule that it breaks.")
    private List<String> ids = List.of();

    @Option(
            names = "--real-time",
            description =
                    "Judge a sample of servers in real time, each a process of its own, as a stranger's would be.")
    private boolean realTime;

    @Option(names = "--out", paramLabel = "DIR", description = "Write the matrix there, as data and as a page.")
    private @Nullable Path folder;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many servers are judged at once. Default: one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    SelfTestCommand(Clock clock, PrintWriter out) {
        this.clock = clock;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (realTime) {
            return new RealTimeTrials(clock, this::say).passes() ? 0 : 1;
        }
        return ids.isEmpty() ? all() : chosen();
    }

    private int chosen() {
        List<DeviationTrial> survivors = new ArrayList<>();
        int all = 0;
        if (!folders().isEmpty()) {
            return folders(folders()) ? 0 : 1;
        }
        for (String contract : contracts) {
            SelfTest selfTest = new SelfTest(contract, clock, threads);
            List<DeviatingServer> servers = selfTest.deviatingServers().stream()
                    .filter(server -> ids.contains(server.id()))
                    .toList();
            all += servers.size();
            selfTest.targeted(servers, this::tell).stream()
                    .filter(trial -> !trial.killed())
                    .forEach(survivors::add);
        }
        say(String.format(
                Locale.ROOT,
                "%d of %d deviating servers were caught by the rule that they break.",
                all - survivors.size(),
                all));
        return survivors.isEmpty() ? 0 : 1;
    }

    private int all() {
        List<KillMatrix> matrices = contracts.stream()
                .filter(WITH_CODE::contains)
                .map(contract -> new SelfTest(contract, clock, threads))
                .map(selfTest -> quick ? selfTest.quick(this::say) : selfTest.whole(this::say))
                .toList();
        if (folder != null) {
            KillMatrixFolder.write(folder, matrices);
        }
        matrices.forEach(this::summary);
        return matrices.stream().allMatch(KillMatrix::right) && folders(folders()) ? 0 : 1;
    }

    /** The contracts whose rules are derived. */
    private List<String> folders() {
        return contracts.stream()
                .filter(contract -> !WITH_CODE.contains(contract))
                .toList();
    }

    private boolean folders(List<String> written) {
        List<KillMatrix> matrices = written.stream()
                .map(contract -> new FolderSelfTest(contract, clock, threads).judged(ids, this::say))
                .toList();
        if (folder != null && !matrices.isEmpty()) {
            KillMatrixFolder.write(folder, matrices);
        }
        matrices.forEach(matrix -> say(String.format(
                Locale.ROOT,
                "%s: %d of %d deviating servers were caught by the rule that they break; %d false alarms over %d correct servers.",
                matrix.contract(),
                matrix.deviating().size() - matrix.survivors().size(),
                matrix.deviating().size(),
                matrix.falseAlarms().size(),
                matrix.benign().size())));
        return matrices.stream().allMatch(KillMatrix::right);
    }

    private void summary(KillMatrix matrix) {
        say(String.format(
                Locale.ROOT,
                """
                %s: %d of %d deviating servers were caught by the rule that they break; %d false alarms over %d benign servers; \
                %d of %d servers that are no job API were misjudged.""",
                matrix.contract(),
                matrix.deviating().size() - matrix.survivors().size(),
                matrix.deviating().size(),
                matrix.falseAlarms().size(),
                matrix.benign().size(),
                matrix.misjudged().size(),
                matrix.nothing().size()));
    }

    private void tell(DeviationTrial trial) {
        DeviatingServer server = trial.server();
        say("%-8s %-5s %-14s %s%n         %s"
                .formatted(
                        trial.killed() ? "caught" : "GOT PAST",
                        server.id(),
                        server.rule(),
                        server.title(),
                        trial.message()));
    }

    private void say(String text) {
        out.println(text);
        out.flush();
    }
}
