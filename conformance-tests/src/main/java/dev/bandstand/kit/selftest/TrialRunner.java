package dev.bandstand.kit.selftest;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.selftest.server.BenignVariant;
import dev.bandstand.kit.selftest.server.BenignVariants;
import dev.bandstand.kit.selftest.server.DeviatingServer;
import dev.bandstand.kit.selftest.server.NullServer;
import dev.bandstand.kit.selftest.server.RunningServer;
import dev.bandstand.kit.selftest.server.SmallScenarios;
import dev.bandstand.kit.verdict.RunFacts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Starts servers and lets the kit judge them, over HTTP, as it judges anybody's. */
public final class TrialRunner {

    /** A server that does not work at all is not waited for long. */
    private static final Map<Key, String> IMPATIENT =
            Map.of(Key.SETTLE, "3s", Key.POLL, "200ms", Key.QUIET, "50ms", Key.ANSWER, "300ms");

    private final String contract;
    private final ServerJudge judge;
    private final Selection selection;
    private final Ablation ablation;
    private final Path smallJobs;

    /**
     * Runs the trials of one contract.
     *
     * @param clock the time of this machine
     */
    public TrialRunner(String contract, Clock clock) {
        this.contract = contract;
        this.judge = new ServerJudge(contract, new Kit(clock));
        this.selection = Selection.of(contract);
        this.ablation = Ablation.of(contract);
        this.smallJobs = SmallScenarios.folder();
    }

    /** The deviating servers that there are for the contract. */
    public List<DeviatingServer> deviatingServers() {
        return DeviatingServer.of(contract);
    }

    /** The servers that keep the contract, each in a way of its own. */
    public BenignVariants benignServers() {
        return BenignVariants.of(contract);
    }

    /** Judges a server that is no job API by every rule that there are means to judge. */
    public RunFacts judge(NullServer server) {
        try (RunningServer running = server.open(contract)) {
            return judge.check(running.address(), IMPATIENT);
        }
    }

    /** Judges a benign server by every rule of the profiles that it claims. */
    public BenignTrial whole(BenignVariant server) {
        return judge(
                server, server.without().isEmpty() ? Map.of() : Map.of(Key.CLAIM, judge.claimAllBut(server.without())));
    }

    /** Judges a benign server by the rules that would be the first to take it for wrong, claimed or not. */
    public BenignTrial targeted(BenignVariant server) {
        return judge(server, Map.of(Key.RULES, String.join(",", selection.watching(server.guards()))));
    }

    private BenignTrial judge(BenignVariant server, Map<Key, String> how) {
        Map<Key, String> settings = new EnumMap<>(Key.class);
        settings.putAll(server.settings());
        settings.putAll(how);
        try (RunningServer running = server.open(smallJobs)) {
            return BenignTrial.of(server, judge.check(running.address(), settings));
        }
    }

    /** Judges a deviating server by the rule that it breaks, with as few scenarios as it takes to catch it. */
    public DeviationTrial targeted(DeviatingServer server) {
        List<List<String>> attempts = selection.attempts(server.rule());
        DeviationTrial trial = trial(server, attempts.getFirst());
        for (List<String> rules : attempts.subList(1, attempts.size())) {
            trial = trial.killed() ? trial : trial(server, rules);
        }
        return trial;
    }

    /** Judges a deviating server by every rule. */
    public DeviationTrial whole(DeviatingServer server) {
        return trial(server, List.of());
    }

    /** A deviating server claims every profile, so that it is not excused from what it does not have. */
    private DeviationTrial trial(DeviatingServer server, List<String> rules) {
        try (RunningServer running = server.open(smallJobs)) {
            Map<Key, String> settings =
                    Map.of(Key.RULES, String.join(",", rules), Key.CLAIM, judge.claimAllBut(List.of()));
            return DeviationTrial.of(server, judge.check(running.address(), settings), ablation);
        }
    }
}
