package dev.bandstand.kit.selftest;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.run.Suite;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.mock.MockServer;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts servers and lets the kit judge them, over HTTP, as it judges anybody's. */
public final class Laboratory {

    /** Rules of TAM Builder whose scenarios, together, call everything and bring jobs to every end. */
    private static final List<String> TOUR = List.of(
            "TAM-SUBM-005",
            "TAM-CRED-001",
            "TAM-AUTH-004",
            "TAM-AUTH-002",
            "TAM-PAUS-002",
            "TAM-RESU-001",
            "TAM-RESU-004",
            "TAM-CANC-001",
            "TAM-CANC-002",
            "TAM-CONF-001",
            "TAM-CONF-002",
            "TAM-CONF-006",
            "TAM-PAGE-007",
            "TAM-SCHM-012");

    /** A server that does not work at all is not waited for long. */
    private static final Map<Key, String> IMPATIENT =
            Map.of(Key.SETTLE, "3s", Key.POLL, "200ms", Key.QUIET, "50ms", Key.ANSWER, "300ms");

    private final String contract;
    private final Court court;
    private final Set<String> staged;

    /**
     * A laboratory for one contract.
     *
     * @param clock the time of this machine
     */
    public Laboratory(String contract, Clock clock) {
        this.contract = contract;
        this.court = new Court(contract, new Kit(clock));
        this.staged = Suite.of(contract, rules -> true, false, 0, 1).entries().stream()
                .flatMap(entry -> entry.rules().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The wrong servers that there are for the contract. */
    public List<WrongServer> wrongServers() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            return mock.deviations(contract).stream()
                    .map(each -> new WrongServer(contract, each.id(), each.rule(), each.title()))
                    .toList();
        }
    }

    /** Judges a server that is no job API by every rule that there are means to judge. */
    public RunFacts judge(NullServer server) {
        try (Stand stand = server.open(contract)) {
            return court.judge(stand.address(), IMPATIENT);
        }
    }

    /** The servers that keep the contract, each in a way of its own. */
    public BenignServers benignServers() {
        return BenignServers.of(contract);
    }

    /** Judges a benign server by some rules, or by all when none is named. */
    public RunFacts judge(BenignServer server, List<String> rules) {
        Map<Key, String> settings = new EnumMap<>(Key.class);
        settings.put(Key.RULES, String.join(",", rules));
        settings.putAll(server.means());
        if (!server.without().isEmpty()) {
            settings.put(Key.CLAIM, court.claimAllBut(server.without()));
        }
        try (Stand stand = server.open()) {
            return court.judge(stand.address(), settings);
        }
    }

    /**
     * Judges a wrong server by the rule that it breaks. A rule that only watches what others do is given something to
     * watch: a tour through every kind of call.
     */
    public Trial targeted(WrongServer server) {
        return Trial.of(
                server,
                judge(server, staged.contains(server.rule()) ? List.of(server.rule()) : withTour(server.rule())));
    }

    private static List<String> withTour(String rule) {
        return Stream.concat(Stream.of(rule), TOUR.stream()).toList();
    }

    /** Judges a wrong server by every rule. */
    public Trial whole(WrongServer server) {
        return Trial.of(server, judge(server, List.of()));
    }

    /** A wrong server claims every profile, so that it is not excused from what it does not have. */
    private RunFacts judge(WrongServer server, List<String> rules) {
        try (MockServer mock = MockServer.start(options ->
                options.withPort(0).withWorlds(worlds -> worlds.withDeviations(List.of(server.id()))))) {
            return court.judge(
                    mock.address(),
                    Map.of(Key.RULES, String.join(",", rules), Key.CLAIM, court.claimAllBut(List.of())));
        }
    }
}
