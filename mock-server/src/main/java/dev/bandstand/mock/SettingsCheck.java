package dev.bandstand.mock;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.OperationNames;
import dev.bandstand.mock.policy.Policies;
import dev.bandstand.mock.policy.Policy;
import dev.bandstand.mock.scenario.Scenario;
import dev.bandstand.mock.scenario.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Finds settings that name what does not exist, before anything is served. */
record SettingsCheck(Scenarios scenarios, List<JobContract> contracts) {

    private static final int LAST_PORT = 65_535;
    private static final double FASTEST = 1_000_000;

    void check(MockOptions options) {
        values(options);
        scenarios.named(
                options.state().worlds().scenario(),
                contracts.stream().map(JobContract::contract).toList());
        Policies.of(options.state().worlds().policies().chosen(), policies());
        scenarios.own().checkedBy(this::scenario);
    }

    private static void values(MockOptions options) {
        double speed = options.state().worlds().speed();
        if (!(speed > 0 && speed <= FASTEST)) {
            throw new InvalidSetting("The speed must be above 0 and at most 1000000, not %s.".formatted(speed));
        }
        if (options.state().journal().entries() < 0) {
            throw new InvalidSetting(String.format(
                    Locale.ROOT,
                    "A journal cannot have %d calls. Give 0 to record none.",
                    options.state().journal().entries()));
        }
        port(options.listen().port());
        options.listen().https().ifPresent(tls -> port(tls.port()));
        options.content().wireMockRoot().ifPresent(SettingsCheck::wireMockRoot);
    }

    /** WireMock itself would start without stubs. */
    private static void wireMockRoot(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidSetting(
                    "There is no folder %s. A WireMock folder holds mappings and __files.".formatted(folder));
        }
    }

    private static void port(int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new InvalidSetting(String.format(
                    Locale.ROOT, "There is no port %d. Ports go from 1 to 65535; 0 picks a free one.", port));
        }
    }

    private void scenario(Scenario scenario) {
        try {
            Policies.of(scenario.policies(), policies());
            scenario.overrides()
                    .forEach(override -> OperationNames.of(contracts).check(override.matcher()));
        } catch (InvalidSetting wrong) {
            throw new InvalidSetting("Scenario %s: %s".formatted(scenario.name(), wrong.getMessage()), wrong);
        }
    }

    private List<Policy> policies() {
        return contracts.stream()
                .<Policy>flatMap(each -> each.policies().stream())
                .toList();
    }
}
