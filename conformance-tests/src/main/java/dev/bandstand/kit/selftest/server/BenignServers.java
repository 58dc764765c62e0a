package dev.bandstand.kit.selftest.server;

import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The benign servers of a contract: those that were thought of one by one, and one for each reading of a silent point. */
public record BenignServers(String contract, List<? extends Policy> policies) {

    /** Those of a contract. */
    public static BenignServers of(String contract) {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            return new BenignServers(contract, mock.policies(contract));
        }
    }

    /** Those that are unusual in one thing. */
    public List<BenignServer> single() {
        return Stream.concat(unusual().stream(), policies.stream().flatMap(policy -> alternatives(policy).stream()))
                .toList();
    }

    /** Those that were thought of one by one. */
    public List<BenignServer> unusual() {
        return contract.equals("nemo-jobs") ? BenignPlatforms.all() : BenignBuilds.all();
    }

    /** As few servers as can have every reading of every point: the n-th has the n-th alternative of each. */
    public List<BenignServer> combined() {
        int most = policies.stream()
                .mapToInt(policy -> policy.choices().size() - 1)
                .max()
                .orElse(0);
        List<BenignServer> combined = new ArrayList<>();
        for (int number = 1; number <= most; number++) {
            Map<String, String> readings = new LinkedHashMap<>();
            for (Policy policy : policies) {
                List<String> all = policy.choices();
                readings.put(policy.key(), all.get(1 + (number - 1) % (all.size() - 1)));
            }
            combined.add(BenignServer.reading("other-" + number, "every silent point read otherwise", readings));
        }
        return combined;
    }

    private static List<BenignServer> alternatives(Policy policy) {
        return policy.choices().stream()
                .skip(1)
                .map(reading -> BenignServer.reading(
                        policy.key() + "=" + reading, policy.question(), Map.of(policy.key(), reading)))
                .toList();
    }
}
