package dev.bandstand.kit.selftest;

import dev.bandstand.kit.selftest.server.BenignVariant;
import dev.bandstand.kit.selftest.server.DeviatingServer;
import dev.bandstand.kit.selftest.server.NullServer;
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
    private final TrialRunner trials;
    private final int threads;

    /**
     * A self-test by one contract.
     *
     * @param clock the time of this machine
     * @param threads how many servers are judged at the same time
     */
    public SelfTest(String contract, Clock clock, int threads) {
        this.contract = contract;
        this.trials = new TrialRunner(contract, clock);
        this.threads = threads;
    }

    /** The deviating servers that there are. */
    public List<DeviatingServer> deviatingServers() {
        return trials.deviatingServers();
    }

    /** Judges some deviating servers, each by the rule that it breaks. */
    public List<DeviationTrial> targeted(List<DeviatingServer> servers, Consumer<DeviationTrial> listener) {
        return Parallel.work(threads, servers, trials::targeted, listener);
    }

    /**
     * Judges every server by every rule. The servers that are none are mostly waited for, meanwhile.
     *
     * @param listener hears how it goes on
     */
    public KillMatrix whole(Consumer<String> listener) {
        return matrix(true, trials::whole, trials::whole, trials.benignServers().single(), listener);
    }

    /**
     * Judges the deviating servers by what it takes to catch them, and the benign ones by the rules nearest to them.
     *
     * @param listener hears how it goes on
     */
    public KillMatrix quick(Consumer<String> listener) {
        return matrix(
                false,
                trials::targeted,
                trials::targeted,
                trials.benignServers().unusual(),
                listener);
    }

    private KillMatrix matrix(
            boolean whole,
            Function<DeviatingServer, DeviationTrial> deviationTrial,
            Function<BenignVariant, BenignTrial> benignTrial,
            List<BenignVariant> single,
            Consumer<String> listener) {
        try (ExecutorService aside = Executors.newSingleThreadExecutor()) {
            CompletableFuture<List<KillMatrix.Nothing>> nothing = CompletableFuture.supplyAsync(this::nothing, aside);
            List<KillMatrix.Benign> benign = Stream.of(
                            benign(single, benignTrial, listener),
                            benign(trials.benignServers().combined(), trials::whole, listener))
                    .flatMap(List::stream)
                    .toList();
            List<KillMatrix.Deviating> deviating = Parallel.work(
                    threads,
                    trials.deviatingServers(),
                    server -> KillMatrix.Deviating.of(deviationTrial.apply(server)),
                    each -> listener.accept(sentence(each)));
            return new KillMatrix(contract, whole, deviating, benign, nothing.join());
        }
    }

    private List<KillMatrix.Benign> benign(
            List<BenignVariant> servers, Function<BenignVariant, BenignTrial> trial, Consumer<String> listener) {
        return Parallel.work(
                threads,
                servers,
                server -> KillMatrix.Benign.of(trial.apply(server)),
                each -> listener.accept(sentence(each)));
    }

    private List<KillMatrix.Nothing> nothing() {
        return Stream.of(NullServer.values())
                .map(server -> {
                    RunFacts facts = trials.judge(server);
                    return new KillMatrix.Nothing(
                            server.name(),
                            server.title(),
                            server.exit(contract),
                            facts.verdict().result().exit());
                })
                .toList();
    }

    private static String sentence(KillMatrix.Deviating server) {
        return "%-8s %-8s %s".formatted(server.killed() ? "caught" : "GOT PAST", server.id(), server.rule());
    }

    private static String sentence(KillMatrix.Benign benign) {
        return "%-8s %s%s"
                .formatted(
                        benign.wronged() ? "WRONGED" : "right",
                        benign.id(),
                        benign.wronged() ? ": " + benign.verdict() + " " + benign.alarms() : "");
    }
}
