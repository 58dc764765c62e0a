package dev.bandstand.kit.replay;

import dev.bandstand.mock.MockOptions;
import dev.bandstand.mock.MockServer;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.spec.contract.ContractSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a recording to mocks of its own.
 *
 * @param calls the recording
 * @param contracts the contracts that the mocks serve; those that ship when empty
 * @param scenario the scenario of every job; empty for the default one
 * @param headers sent with every call, in place of recorded ones
 * @param tag the text that stands for {@code RUN} in the recording
 */
public record MockReplays(
        List<RecordedCall> calls,
        List<ContractSource> contracts,
        Optional<String> scenario,
        Map<String, String> headers,
        String tag) {

    /** The replay to a new mock with some choices of policies. */
    public ReplayResult with(Map<String, String> choices) {
        try (MockServer mock = MockServer.start(options -> options(options, choices))) {
            return new Replay(mock.address(), headers, tag).run(calls);
        }
    }

    /** The policies of the contracts that the recording has calls of. */
    public List<Policy> policies() {
        try (MockServer mock = MockServer.start(options -> options(options, Map.of()))) {
            return ContractRoutes.of(contracts).stream()
                    .filter(each -> each.isIn(calls))
                    .flatMap(each -> mock.policies(each.contract()).stream())
                    .toList();
        }
    }

    private MockOptions options(MockOptions options, Map<String, String> choices) {
        return options.withPort(0)
                .withContracts(contracts)
                .withWorlds(worlds ->
                        worlds.withScenario(scenario.orElse(worlds.scenario())).withPolicies(new Policies(choices)));
    }
}
