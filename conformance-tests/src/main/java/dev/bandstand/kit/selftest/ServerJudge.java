package dev.bandstand.kit.selftest;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.selftest.server.ServerKeys;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.spec.Profile;
import dev.bandstand.spec.RuleCatalogue;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Has the kit judge whatever answers at an address, as it judges anybody's server. */
record ServerJudge(String contract, Kit kit) {

    private static final Map<String, String> KEYS =
            Map.of("BANDSTAND_API_KEY", ServerKeys.OWNER, "BANDSTAND_SECOND_API_KEY", ServerKeys.STRANGER);

    private static final Map<Key, String> ALWAYS = Map.of(Key.SEED, "1", Key.SETTLE, "60s");

    RunFacts check(URI target, Map<Key, String> more) {
        Map<Key, String> wanted = new EnumMap<>(ALWAYS);
        wanted.put(Key.TARGET, target.toString());
        wanted.put(Key.CONTRACT, contract);
        wanted.putAll(more);
        Configuration settings = new Configuration(List.of(Layer.defaults(), new Layer("self-test", wanted)));
        return kit.check(Options.of(settings), new KeySources(settings, KEYS), ProgressListener.NOBODY);
    }

    /** Every profile there is but some. */
    String claimAllBut(List<String> without) {
        return String.join(
                ",",
                RuleCatalogue.of(contract).profiles().stream()
                        .map(Profile::name)
                        .filter(profile -> !without.contains(profile))
                        .toList());
    }
}
