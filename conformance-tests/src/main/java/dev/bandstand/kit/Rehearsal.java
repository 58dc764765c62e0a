package dev.bandstand.kit;

import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.run.RunEstimate;
import dev.bandstand.kit.run.Suite;
import dev.bandstand.kit.target.HttpSettings;
import dev.bandstand.kit.target.MockControl;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.Waivers;
import dev.bandstand.mock.MockOptions;
import dev.bandstand.mock.MockServer;
import dev.bandstand.spec.contract.ContractSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A check of an ordinary correct server in this process, whose clock is stepped. The same scenarios are played in the same
 * way as at the server of a stranger, so its calls and jobs can be counted without anything being sent to that server.
 */
final class Rehearsal {

    private static final String SCENARIO = "ordinary";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JudgedContract contract;
    private final Options asked;
    private final KeySources secrets;
    private final Clock clock;

    /** @param clock the time of this machine */
    Rehearsal(JudgedContract contract, Options asked, KeySources secrets, Clock clock) {
        this.contract = contract;
        this.asked = asked;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Counts what a check would need. */
    RunEstimate estimate() {
        RunPlan planned = RunPlan.unseen(contract, asked, secrets);
        List<Suite.Entry> scenarios = planned.suite(false, 0, 1).entries();
        if (scenarios.isEmpty()) {
            return new RunEstimate(0, 0, 0, 0, 0);
        }
        try (MockServer mock = MockServer.start(this::ordinary)) {
            HttpSettings settings = HttpSettings.direct(PATIENCE);
            MockControl control = MockControl.find(mock.address(), settings).orElseThrow();
            RunPlan plan = withJobsHandedIn(planned.at(mock.address(), settings, control));
            RunFacts facts = new ConformanceRun(
                            plan,
                            contract.oracleSet(),
                            Waivers.NONE,
                            clock,
                            ProgressListener.NOBODY,
                            new StopSignal(clock))
                    .go();
            return RunEstimate.of(
                    scenarios.size(),
                    facts.record().circumstances().jobs(),
                    facts.record().trace());
        }
    }

    private RunPlan withJobsHandedIn(RunPlan plan) {
        boolean none = plan.options().jobSupply().given().isEmpty()
                || contract.features().isMade();
        return none ? plan : plan.given(RehearsedJobs.at(plan, plan.failingAtAMock(), clock));
    }

    /** A contract of the user's own has the timeline that it describes. */
    private MockOptions ordinary(MockOptions options) {
        MockOptions serving = options.withPort(0).withContracts(List.of(ContractSource.named(asked.contract())));
        return contract.features().isMade()
                ? serving
                : serving.withScenarios(folder()).withWorlds(worlds -> worlds.withScenario(SCENARIO));
    }

    private static Path folder() {
        try (InputStream in = Rehearsal.class.getResourceAsStream("/rehearsal/ordinary.yaml")) {
            Path folder = Files.createTempDirectory("bandstand-plan");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve(SCENARIO + ".yaml");
            Files.copy(Objects.requireNonNull(in), file);
            file.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The scenario of the plan cannot be written", e);
        }
    }
}
