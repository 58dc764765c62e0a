package dev.bandstand.kit.selftest;

import static dev.bandstand.mock.core.Journal.Limits.NOTHING;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.mock.MockServer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Starts servers and lets the kit judge them, over HTTP, as it judges anybody's. */
public final class Laboratory {

    /** A server that does not work at all is not waited for long. */
    private static final Map<Key, String> IMPATIENT =
            Map.of(Key.SETTLE, "3s", Key.POLL, "200ms", Key.QUIET, "50ms", Key.ANSWER, "300ms");

    private final String contract;
    private final Court court;
    private final Tour tour;
    private final Panel panel;
    private final Path smallJobs;

    /**
     * A laboratory for one contract.
     *
     * @param clock the time of this machine
     */
    public Laboratory(String contract, Clock clock) {
        this.contract = contract;
        this.court = new Court(contract, new Kit(clock));
        this.tour = Tour.through(contract);
        this.panel = Panel.of(contract);
        this.smallJobs = SmallJobs.folder();
    }

    /** The wrong servers that there are for the contract. */
    public List<WrongServer> wrongServers() {
        return WrongServer.of(contract);
    }

    /** The servers that keep the contract, each in a way of its own. */
    public BenignServers benignServers() {
        return BenignServers.of(contract);
    }

    /** The rules that each oracle judges, by its position. */
    List<List<String>> oracles() {
        return panel.rules();
    }

    /** Judges a server that is no job API by every rule that there are means to judge. */
    public RunFacts judge(NullServer server) {
        try (Stand stand = server.open(contract)) {
            return court.judge(stand.address(), IMPATIENT);
        }
    }

    /** Judges a benign server by every rule that it has to keep. */
    public Hearing whole(BenignServer server) {
        return judge(server, List.of());
    }

    /** Judges a benign server by the rules that would be the first to take it for wrong. */
    public Hearing targeted(BenignServer server) {
        return judge(server, tour.watching(server.guards()));
    }

    private Hearing judge(BenignServer server, List<String> rules) {
        Map<Key, String> settings = new EnumMap<>(Key.class);
        settings.put(Key.RULES, String.join(",", rules));
        settings.putAll(server.means());
        if (!server.without().isEmpty()) {
            settings.put(Key.CLAIM, court.claimAllBut(server.without()));
        }
        try (Stand stand = server.open(smallJobs)) {
            return Hearing.of(server, court.judge(stand.address(), settings));
        }
    }

    /** Judges a wrong server by the rule that it breaks, with as few scenarios as it takes to catch it. */
    public Trial targeted(WrongServer server) {
        List<List<String>> legs = tour.legs(server.rule());
        Trial trial = trial(server, legs.getFirst());
        for (List<String> rules : legs.subList(1, legs.size())) {
            trial = trial.killed() ? trial : trial(server, rules);
        }
        return trial;
    }

    /** Judges a wrong server by every rule. */
    public Trial whole(WrongServer server) {
        return trial(server, List.of());
    }

    /** A wrong server claims every profile, so that it is not excused from what it does not have. */
    private Trial trial(WrongServer server, List<String> rules) {
        try (MockServer mock = MockServer.start(options -> options.withPort(0)
                .withScenarios(smallJobs)
                .withJournal(NOTHING)
                .withWorlds(worlds -> worlds.withDeviations(List.of(server.id()))))) {
            Map<Key, String> settings =
                    Map.of(Key.RULES, String.join(",", rules), Key.CLAIM, court.claimAllBut(List.of()));
            return Trial.of(server, court.judge(mock.address(), settings), panel);
        }
    }
}
