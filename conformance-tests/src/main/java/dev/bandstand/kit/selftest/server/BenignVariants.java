package dev.bandstand.kit.selftest.server;

import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.policy.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The benign servers of a contract: those that were thought of one by one, and one for each choice of a policy. */
public record BenignVariants(String contract, List<? extends Policy> policies) {

    /** Those of a contract. */
    public static BenignVariants of(String contract) {
        try (MockServer mock = MockServer.start(options -> options.withPort(0))) {
            return new BenignVariants(
                    contract,
                    mock.policies(contract).stream()
                            .filter(Policy::keepsContract)
                            .toList());
        }
    }

    /** Those that are unusual in one thing. */
    public List<BenignVariant> single() {
        return Stream.concat(unusual().stream(), policies.stream().flatMap(policy -> alternatives(policy).stream()))
                .toList();
    }

    /** Those that were thought of one by one. */
    public List<BenignVariant> unusual() {
        return contract.equals("nemo-jobs") ? NemoVariants.all() : TamVariants.all();
    }

    /** As few servers as can have every reading of every point: the n-th has the n-th alternative of each. */
    public List<BenignVariant> combined() {
        int most = policies.stream()
                .mapToInt(policy -> policy.choices().size() - 1)
                .max()
                .orElse(0);
        List<BenignVariant> combined = new ArrayList<>();
        for (int number = 1; number <= most; number++) {
            Map<String, String> choices = new LinkedHashMap<>();
            for (Policy policy : policies) {
                List<String> all = policy.choices();
                choices.put(policy.key(), all.get(1 + (number - 1) % (all.size() - 1)));
            }
            combined.add(BenignVariant.withPolicies("other-" + number, "every policy chosen otherwise", choices));
        }
        return combined;
    }

    private static List<BenignVariant> alternatives(Policy policy) {
        return policy.choices().stream()
                .skip(1)
                .map(reading -> BenignVariant.withPolicies(
                        policy.key() + "=" + reading, policy.question(), Map.of(policy.key(), reading)))
                .toList();
    }
}
