package dev.bandstand.kit.selftest.server;

import static dev.bandstand.mock.journal.Journal.Limits.NOTHING;

import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.KnownDeviation;
import java.nio.file.Path;
import java.util.List;

/**
 * A server that breaks its contract in one way.
 *
 * @param id the deviation of the mock that makes it
 * @param rule the rule that must catch it
 * @param title what it does wrong
 */
public record DeviatingServer(String id, String rule, String title) {

    /** Those of a contract. */
    public static List<DeviatingServer> of(String contract) {
        return KnownDeviation.of(contract).stream()
                .map(each -> new DeviatingServer(each.id(), each.rule(), each.title()))
                .toList();
    }

    /**
     * Has it listen.
     *
     * @param scenarios the folder of the scenarios that it can play
     */
    public RunningServer open(Path scenarios) {
        return RunningServer.of(MockServer.start(options -> options.withPort(0)
                .withScenarios(scenarios)
                .withJournal(NOTHING)
                .withWorlds(worlds -> worlds.withDeviations(List.of(id)))));
    }
}
