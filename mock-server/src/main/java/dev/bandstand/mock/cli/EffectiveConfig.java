package dev.bandstand.mock.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The effective settings and their origins, in the form of a configuration file. Passwords are left out. */
record EffectiveConfig(CommandLine command) {

    private static final Set<String> ABOUT_ITSELF = Set.of("help", "version", "config", "print-config");
    private static final Pattern SECRET = Pattern.compile(".*(?:password|token)");
    private static final Pattern PASSWORD = Pattern.compile("(password=)[^&,]*");

    @Override
    public String toString() {
        return command.getCommandSpec().options().stream()
                .filter(option -> !ABOUT_ITSELF.contains(OptionSources.key(option)))
                .map(option ->
                        "%-40s # %s%n".formatted(OptionSources.key(option) + ": " + value(option), source(option)))
                .collect(Collectors.joining());
    }

    private String source(OptionSpec option) {
        if (command.getParseResult().hasMatchedOption(option)) {
            return "command line";
        }
        return command.getDefaultValueProvider() instanceof OptionSources settings
                ? settings.source(option)
                : "default";
    }

    private static String value(OptionSpec option) {
        return switch (option.getValue()) {
            case null -> "~";
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(each -> "%s: \"%s\"".formatted(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Collection<?> all -> all.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
            case String secret when SECRET.matcher(OptionSources.key(option)).matches() -> "...";
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT);
            case Object other -> PASSWORD.matcher(other.toString()).replaceAll("$1...");
        };
    }
}
