package dev.bandstand.mock.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds the configuration file before the other options are parsed, because it supplies their defaults. */
@Command
final class ConfigFile {

    @Option(names = "--config")
    private @Nullable Path file;

    private ConfigFile() {}

    static Optional<Path> named(Map<String, String> environment, String... arguments) {
        ConfigFile found = new ConfigFile();
        new CommandLine(found).setUnmatchedArgumentsAllowed(true).parseArgs(arguments);
        return Optional.ofNullable(found.file)
                .or(() -> Optional.ofNullable(environment.get(OptionSources.PREFIX + "CONFIG"))
                        .filter(name -> !name.isBlank())
                        .map(Path::of));
    }
}
