package dev.bandstand.mock.cli;

import dev.bandstand.mock.scenario.Scenarios;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the scenarios of the mock. */
@Command(name = "scenarios", mixinStandardHelpOptions = true, description = "List the scenarios.")
final class ScenariosCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--scenarios", paramLabel = "DIR", description = "A folder with your own scenarios.")
    private @Nullable Path folder;

    @Override
    public void run() {
        Scenarios shipped = Scenarios.shipped();
        Scenarios scenarios = folder == null ? shipped : shipped.with(folder);
        if (spec != null) {
            for (String name : scenarios.names()) {
                spec.commandLine()
                        .getOut()
                        .printf("%-20s %s%n", name, scenarios.named(name).title());
            }
        }
    }
}
