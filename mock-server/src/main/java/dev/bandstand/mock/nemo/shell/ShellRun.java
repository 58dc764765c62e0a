package dev.bandstand.mock.nemo.shell;

import dev.bandstand.mock.nemo.model.CommandWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the command of a step on virtual time. */
final class ShellRun {

    private static final int MOST_LINES = 10_000;
    private static final int DEEPEST = 8;
    private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{([A-Za-z_]\\w*)}|([A-Za-z_]\\w*|\\?))");
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]\\w*)=(.*)", Pattern.DOTALL);
    private static final Pattern TIME = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)([smhd]?)");
    private static final Map<String, Integer> SECONDS = Map.of("", 1, "s", 1, "m", 60, "h", 3600, "d", 86_400);

    private final Map<String, String> variables;
    private final Map<String, String> files;
    private final List<CommandWork.Line> lines = new ArrayList<>();
    private Duration elapsed = Duration.ZERO;
    private int exit;
    private boolean ended;
    private int depth;

    private ShellRun(Map<String, String> variables, Map<String, String> files) {
        this.variables = new HashMap<>(variables);
        this.files = files;
    }

    /**
     * Runs a command.
     *
     * @param files what is stored under a path; the command may add to it
     * @return nothing when the command is not one of those that are known here
     */
    static Optional<CommandWork> run(List<String> command, Map<String, String> variables, Map<String, String> files) {
        ShellRun shell = new ShellRun(variables, files);
        try {
            shell.exit = shell.executed(command, Optional.empty());
            return Optional.of(new CommandWork(shell.elapsed, shell.lines, shell.exit));
        } catch (Unsupported unknown) {
            return Optional.empty();
        }
    }

    private int executed(List<String> command, Optional<Target> target) {
        List<String> arguments = command.subList(1, command.size());
        String name = command.getFirst().replaceFirst("^(/usr)?/bin/", "");
        return switch (name) {
            case "echo" -> echo(arguments, target);
            case "cat" -> cat(arguments, target);
            case "true", ":" -> 0;
            case "false" -> 1;
            case "sleep" -> sleep(arguments);
            case "exit" -> exit(arguments);
            case "sh", "bash" -> script(arguments);
            default -> throw new Unsupported(name);
        };
    }

    /** A file that takes the place of the log. */
    private record Target(String path, boolean append) {}

    private int echo(List<String> arguments, Optional<Target> target) {
        boolean bare = !arguments.isEmpty() && arguments.getFirst().matches("-[ne]+");
        String text = String.join(" ", bare ? arguments.subList(1, arguments.size()) : arguments);
        return print(text, target);
    }

    private int cat(List<String> paths, Optional<Target> target) {
        int code = 0;
        for (String path : paths) {
            String content = files.get(path);
            code = content == null ? 1 : code;
            print(content == null ? "cat: %s: No such file or directory".formatted(path) : content, target);
        }
        return code;
    }

    private int print(String text, Optional<Target> target) {
        target.ifPresentOrElse(
                file -> files.merge(file.path(), text, (known, more) -> file.append() ? known + "\n" + more : more),
                () -> text.lines()
                        .limit(MOST_LINES - (long) lines.size())
                        .forEach(line -> lines.add(new CommandWork.Line(elapsed, line))));
        return 0;
    }

    private int sleep(List<String> times) {
        for (String time : times) {
            Matcher matcher = TIME.matcher(time);
            if (!matcher.matches()) {
                return print("sleep: invalid time interval '%s'".formatted(time), Optional.empty()) + 1;
            }
            double seconds = Double.parseDouble(matcher.group(1)) * SECONDS.get(matcher.group(2));
            elapsed = elapsed.plusMillis(Math.round(seconds * 1000));
        }
        return 0;
    }

    private int exit(List<String> arguments) {
        ended = true;
        if (arguments.isEmpty()) {
            return exit;
        }
        return arguments.getFirst().matches("\\d{1,9}") ? Integer.parseInt(arguments.getFirst()) & 0xFF : 2;
    }

    private int script(List<String> arguments) {
        if (arguments.size() < 2 || !arguments.getFirst().matches("-[euxl]*c") || depth >= DEEPEST) {
            throw new Unsupported("a shell without -c");
        }
        boolean stopsAtFailure = arguments.getFirst().contains("e");
        depth++;
        for (ShellScript.Command command : ShellScript.parse(arguments.get(1)).commands()) {
            boolean skipped = (command.link().equals("&&") && exit != 0)
                    || (command.link().equals("||") && exit == 0);
            if (!skipped) {
                exit = executed(command);
            }
            if (ended || (stopsAtFailure && exit != 0)) {
                break;
            }
        }
        ended = false;
        depth--;
        return exit;
    }

    private int executed(ShellScript.Command command) {
        List<String> words = new ArrayList<>();
        Optional<Target> target = Optional.empty();
        List<ShellScript.Word> all = command.words();
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).operator() && at + 1 < all.size()) {
                boolean append = all.get(at).parts().getFirst().text().equals(">>");
                target = Optional.of(new Target(expanded(all.get(++at)), append));
            } else {
                words.add(expanded(all.get(at)));
            }
        }
        while (!words.isEmpty() && assigned(words.getFirst())) {
            words.removeFirst();
        }
        if (!words.isEmpty() && words.getFirst().equals("export")) {
            return words.stream().skip(1).allMatch(this::assigned) ? 0 : 1;
        }
        return words.isEmpty() ? 0 : executed(words, target);
    }

    private boolean assigned(String word) {
        Matcher matcher = ASSIGNMENT.matcher(word);
        if (!matcher.matches()) {
            return false;
        }
        variables.put(matcher.group(1), matcher.group(2));
        return true;
    }

    private String expanded(ShellScript.Word word) {
        return word.parts().stream()
                .map(part -> part.expands() ? expanded(part.text()) : part.text())
                .collect(Collectors.joining());
    }

    private String expanded(String text) {
        if (Stream.of("$(", "$1", "$@", "$*", "`").anyMatch(text::contains)) {
            throw new Unsupported(text);
        }
        return VARIABLE.matcher(text).replaceAll(found -> {
            String name = found.group(1) == null ? found.group(2) : found.group(1);
            return Matcher.quoteReplacement(name.equals("?") ? String.valueOf(exit) : variables.getOrDefault(name, ""));
        });
    }
}
