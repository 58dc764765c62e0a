package dev.bandstand.mock.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Refuses a list with a gap, such as {@code a,,b} or a comma alone, which would otherwise be read as a shorter list or as no
 * list at all, and a pair that is there twice with different values. Blanks around the parts do not count.
 */
final class ListValue implements IParameterPreprocessor {

    private static final String COMMA = ",";

    @Override
    @SuppressWarnings("JdkObsolete") // the type is picocli's
    public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        if (arguments.isEmpty()) {
            return false;
        }
        List<String> parts = Arrays.stream(arguments.pop().split(COMMA, -1))
                .map(String::strip)
                .toList();
        if (parts.stream().anyMatch(String::isEmpty)) {
            throw wrong(
                    command,
                    option,
                    "\"%s\" has an empty part. Write %s, and several with a comma between two of them."
                            .formatted(String.join(COMMA, parts), option.paramLabel()));
        }
        if (option.typeInfo().isMap()) {
            refuseContradictions(command, option, parts);
        }
        arguments.push(parts.stream().map(ListValue::pair).collect(Collectors.joining(COMMA)));
        return false; // picocli goes on with the text as it is now
    }

    private static void refuseContradictions(CommandSpec command, ArgSpec option, List<String> pairs) {
        Map<String, String> values = new HashMap<>();
        for (String pair : pairs) {
            String[] both = pair(pair).split("=", 2);
            String value = both.length == 1 ? "" : both[1];
            String before = values.putIfAbsent(both[0], value);
            if (before != null && !before.equals(value)) {
                throw wrong(command, option, "%s is both %s and %s.".formatted(both[0], before, value));
            }
        }
    }

    private static String pair(String text) {
        return Arrays.stream(text.split("=", 2)).map(String::strip).collect(Collectors.joining("="));
    }

    private static ParameterException wrong(CommandSpec command, ArgSpec option, String reason) {
        String name = option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
        return new ParameterException(command.commandLine(), "%s: %s".formatted(name, reason));
    }
}
