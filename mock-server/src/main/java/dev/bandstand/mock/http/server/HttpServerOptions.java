package dev.bandstand.mock.http.server;

import dev.bandstand.mock.core.ScenarioOverrides;
import dev.bandstand.mock.http.dispatch.Interventions;
import dev.bandstand.mock.journal.CallListener;
import dev.bandstand.mock.scenario.Scenarios;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/**
 * The settings of the HTTP server.
 *
 * @param listen where it listens
 * @param wireMockRoot a folder with WireMock mappings, if there is one
 * @param waiting whether an answer may have to wait for a store, so that each needs a thread of its own
 * @param calls where each call is reported
 * @param access who may control the mock
 * @param scenarios the scenarios, whose overrides apply
 */
public record HttpServerOptions(
        ListenOptions listen,
        Optional<Path> wireMockRoot,
        boolean waiting,
        CallListener calls,
        AccessRules access,
        Scenarios scenarios) {

    Interventions interventions() {
        return new Interventions(new ScenarioOverrides(scenarios), access.strict());
    }

    InvocationType invocationType() {
        return waiting ? InvocationType.BLOCKING : InvocationType.NON_BLOCKING;
    }
}
