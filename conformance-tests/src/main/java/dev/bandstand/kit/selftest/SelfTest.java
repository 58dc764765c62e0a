package dev.bandstand.kit.selftest;

import dev.bandstand.kit.selftest.server.BenignServer;
import dev.bandstand.kit.selftest.server.NullServer;
import dev.bandstand.kit.selftest.server.WrongServer;
import dev.bandstand.kit.verdict.RunFacts;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that a contract's servers, wrong, benign and none, say about the kit. */
public final class SelfTest {

    private final String contract;
    private final Laboratory laboratory;
    private final int threads;

    /**
     * A self-test by one contract.
     *
     * @param clock the time of this machine
     * @param threads how many servers are judged at the same time
     */
    public SelfTest(String contract, Clock clock, int threads) {
        this.contract = contract;
        this.laboratory = new Laboratory(contract, clock);
        this.threads = threads;
    }

    /** The wrong servers that there are. */
    public List<WrongServer> wrongServers() {
        return laboratory.wrongServers();
    }

    /** Judges some wrong servers, each by the rule that it breaks. */
    public List<WrongTrial> targeted(List<WrongServer> servers, Consumer<WrongTrial> told) {
        return Parallel.work(threads, servers, laboratory::targeted, told);
    }

    /**
     * Judges every server by every rule. The servers that are none are mostly waited for, meanwhile.
     *
     * @param told hears how it goes on
     */
    public Matrix whole(Consumer<String> told) {
        return matrix(
                true,
                laboratory::whole,
                laboratory::whole,
                laboratory.benignServers().single(),
                told);
    }

    /**
     * Judges the wrong servers by what it takes to catch them, and the benign ones by the rules nearest to them.
     *
     * @param told hears how it goes on
     */
    public Matrix quick(Consumer<String> told) {
        return matrix(
                false,
                laboratory::targeted,
                laboratory::targeted,
                laboratory.benignServers().unusual(),
                told);
    }

    private Matrix matrix(
            boolean whole,
            Function<WrongServer, WrongTrial> wrongTrial,
            Function<BenignServer, BenignTrial> benignTrial,
            List<BenignServer> single,
            Consumer<String> told) {
        try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
            CompletableFuture<List<Matrix.Nothing>> nothing = CompletableFuture.supplyAsync(this::nothing, aside);
            List<Matrix.Benign> benign = Stream.of(
                            benign(single, benignTrial, told),
                            benign(laboratory.benignServers().combined(), laboratory::whole, told))
                    .flatMap(List::stream)
                    .toList();
            List<Matrix.Wrong> wrong = Parallel.work(
                    threads,
                    laboratory.wrongServers(),
                    server -> Matrix.Wrong.of(wrongTrial.apply(server)),
                    each -> told.accept(sentence(each)));
            return new Matrix(contract, whole, wrong, benign, nothing.join());
        }
    }

    private List<Matrix.Benign> benign(
            List<BenignServer> servers, Function<BenignServer, BenignTrial> trial, Consumer<String> told) {
        return Parallel.work(
                threads, servers, server -> Matrix.Benign.of(trial.apply(server)), each -> told.accept(sentence(each)));
    }

    private List<Matrix.Nothing> nothing() {
        return Stream.of(NullServer.values())
                .map(server -> {
                    RunFacts facts = laboratory.judge(server);
                    return new Matrix.Nothing(
                            server.name(),
                            server.title(),
                            server.exit(),
                            facts.verdict().result().exit());
                })
                .toList();
    }

    private static String sentence(Matrix.Wrong wrong) {
        return "%-8s %-8s %s".formatted(wrong.killed() ? "caught" : "GOT PAST", wrong.id(), wrong.rule());
    }

    private static String sentence(Matrix.Benign benign) {
        return "%-8s %s%s"
                .formatted(
                        benign.wronged() ? "WRONGED" : "right",
                        benign.id(),
                        benign.wronged() ? ": " + benign.verdict() + " " + benign.alarms() : "");
    }
}
