package dev.bandstand.kit.cli;

import dev.bandstand.kit.selftest.Laboratory;
import dev.bandstand.kit.selftest.Trial;
import dev.bandstand.kit.selftest.WrongServer;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets the kit judge servers that are wrong on purpose. */
@Command(
        description = "Judges servers that break the contract on purpose, each by the rule that it breaks.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 each rule caught its wrong servers, 1 some got past, 3 wrong use."})
final class SelfTestCommand implements Callable<Integer> {

    private final Clock clock;
    private final PrintWriter out;

    @Option(names = "--contract", paramLabel = "NAME", description = "The contract (default: ${DEFAULT-VALUE})")
    private String contract = "openfunnel-tam";

    @Option(names = "--server", paramLabel = "ID", split = ",", description = "Only these wrong servers")
    private List<String> ids = List.of();

    SelfTestCommand(Clock clock, PrintWriter out) {
        this.clock = clock;
        this.out = out;
    }

    @Override
    public Integer call() {
        Laboratory laboratory = new Laboratory(contract, clock);
        List<WrongServer> servers = laboratory.wrongServers().stream()
                .filter(server -> ids.isEmpty() || ids.contains(server.id()))
                .toList();
        long killed = servers.stream()
                .map(laboratory::targeted)
                .peek(this::tell)
                .filter(Trial::killed)
                .count();
        out.printf("%d of %d wrong servers were caught by the rule that they break.%n", killed, servers.size());
        return killed == servers.size() ? 0 : 1;
    }

    private void tell(Trial trial) {
        WrongServer server = trial.server();
        out.printf(
                "%-8s %-5s %-14s %s%n         %s%n",
                trial.killed() ? "caught" : "GOT PAST", server.id(), server.rule(), server.title(), trial.message());
    }
}
