package dev.bandstand.mock;

import dev.bandstand.mock.core.Scenarios;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what the mock can play. */
@Command(name = "scenarios", mixinStandardHelpOptions = true, description = "List what the mock can play.")
final class ScenariosCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--scenarios", paramLabel = "DIR", description = "A folder of scenarios of your own.")
    private @Nullable Path folder;

    @Override
    public void run() {
        Scenarios shipped = Scenarios.shipped();
        Scenarios scenarios = folder == null ? shipped : shipped.and(folder);
        if (spec != null) {
            for (String name : scenarios.names()) {
                spec.commandLine()
                        .getOut()
                        .printf("%-20s %s%n", name, scenarios.named(name).title());
            }
        }
    }
}
