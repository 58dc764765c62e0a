package dev.bandstand.kit.selftest;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.Secrets;
import dev.bandstand.kit.run.Audience;
import dev.bandstand.kit.run.Suite;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.mock.MockOptions;
import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.Profile;
import dev.bandstand.spec.RuleCatalogue;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts servers and lets the kit judge them, over HTTP, as it judges anybody's; time is the mock's. */
public final class Laboratory {

    private static final Map<String, String> KEYS =
            Map.of("BANDSTAND_API_KEY", "of_alice_7f3a", "BANDSTAND_SECOND_API_KEY", "of_bob_91c2");

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

    private final String contract;
    private final Clock clock;
    private final Set<String> staged;

    /**
     * A laboratory for one contract.
     *
     * @param clock the time of this machine
     */
    public Laboratory(String contract, Clock clock) {
        this.contract = contract;
        this.clock = clock;
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

    /**
     * Judges a wrong server by the rule that it breaks. A rule that only watches what others do is given something to
     * watch: a tour through every kind of call.
     */
    public Trial targeted(WrongServer server) {
        List<String> rules = staged.contains(server.rule()) ? List.of(server.rule()) : withTour(server.rule());
        return Trial.of(server, judge(wrong(server), rules, everything()));
    }

    private static List<String> withTour(String rule) {
        return Stream.concat(Stream.of(rule), TOUR.stream()).toList();
    }

    /** Judges a wrong server by every rule. */
    public Trial whole(WrongServer server) {
        return Trial.of(server, judge(wrong(server), List.of(), everything()));
    }

    /** Judges a server by some rules, or by all when none is named. */
    public RunFacts judge(UnaryOperator<MockOptions> server, List<String> rules) {
        return judge(server, rules, List.of());
    }

    private RunFacts judge(UnaryOperator<MockOptions> server, List<String> rules, List<String> claims) {
        try (MockServer mock = MockServer.start(options -> server.apply(options.withPort(0)))) {
            return judge(mock.address(), rules, claims);
        }
    }

    private RunFacts judge(URI target, List<String> rules, List<String> claims) {
        Map<Key, String> wanted = new EnumMap<>(Key.class);
        wanted.put(Key.TARGET, target.toString());
        wanted.put(Key.CONTRACT, contract);
        wanted.put(Key.SEED, "1");
        wanted.put(Key.SETTLE, "60s");
        wanted.put(Key.RULES, String.join(",", rules));
        wanted.put(Key.CLAIM, String.join(",", claims));
        Configuration settings = new Configuration(List.of(Layer.defaults(), new Layer("self-test", wanted)));
        return new Kit(clock).check(Options.of(settings), new Secrets(settings, KEYS), Audience.NOBODY);
    }

    /** What a wrong server claims, so that it is not excused from what it does not have. */
    private List<String> everything() {
        return RuleCatalogue.of(contract).profiles().stream().map(Profile::name).toList();
    }

    private static UnaryOperator<MockOptions> wrong(WrongServer server) {
        return options -> options.withWorlds(worlds -> worlds.withDeviations(List.of(server.id())));
    }
}
