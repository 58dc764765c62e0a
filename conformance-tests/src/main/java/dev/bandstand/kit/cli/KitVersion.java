package dev.bandstand.kit.cli;

import dev.bandstand.spec.build.VersionText;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;

/** The output of {@code --version}; it is put together only when it is asked for. */
final class KitVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return VersionText.lines().toArray(String[]::new);
    }

    /** A command line whose every command has the option. */
    static CommandLine onto(CommandLine line) {
        line.getCommandSpec().versionProvider(new KitVersion());
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(new KitVersion()));
        return line;
    }
}
