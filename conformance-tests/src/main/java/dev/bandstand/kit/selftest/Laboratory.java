package dev.bandstand.kit.selftest;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.Secrets;
import dev.bandstand.kit.run.Audience;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.mock.MockOptions;
import dev.bandstand.mock.MockServer;
import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Starts servers and lets the kit judge them, over HTTP, as it judges anybody's; time is the mock's. */
public final class Laboratory {

    private static final Map<String, String> KEYS =
            Map.of("BANDSTAND_API_KEY", "of_alice_7f3a", "BANDSTAND_SECOND_API_KEY", "of_bob_91c2");

    private final String contract;
    private final Clock clock;

    /**
     * A laboratory for one contract.
     *
     * @param clock the time of this machine
     */
    public Laboratory(String contract, Clock clock) {
        this.contract = contract;
        this.clock = clock;
    }

    /** The wrong servers that there are for the contract. */
    public List<WrongServer> wrongServers() {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            return mock.deviations(contract).stream()
                    .map(each -> new WrongServer(contract, each.id(), each.rule(), each.title()))
                    .toList();
        }
    }

    /** Judges a wrong server by the rule that it breaks and no other. */
    public Trial targeted(WrongServer server) {
        return Trial.of(server, judge(wrong(server), List.of(server.rule())));
    }

    /** Judges a wrong server by every rule. */
    public Trial whole(WrongServer server) {
        return Trial.of(server, judge(wrong(server), List.of()));
    }

    /** Judges a server by some rules, or by all when none is named. */
    public RunFacts judge(UnaryOperator<MockOptions> server, List<String> rules) {
        try (MockServer mock = MockServer.start(options -> server.apply(options.withPort(0)))) {
            return judge(mock.address(), rules);
        }
    }

    private RunFacts judge(URI target, List<String> rules) {
        Map<Key, String> wanted = new EnumMap<>(Key.class);
        wanted.put(Key.TARGET, target.toString());
        wanted.put(Key.CONTRACT, contract);
        wanted.put(Key.SEED, "1");
        wanted.put(Key.RULES, String.join(",", rules));
        Configuration settings = new Configuration(List.of(Layer.defaults(), new Layer("self-test", wanted)));
        return new Kit(clock).check(Options.of(settings), new Secrets(settings, KEYS), Audience.NOBODY);
    }

    private static UnaryOperator<MockOptions> wrong(WrongServer server) {
        return options -> options.withWorlds(worlds -> worlds.withDeviations(List.of(server.id())));
    }
}
