package dev.bandstand.kit.report;

import dev.bandstand.kit.config.Key;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The command line that repeats a run: every setting that was made, in a form that a shell takes. */
final class RepeatCommand {

    private static final String PLAIN = "[A-Za-z0-9_./:=,@%+-]+";

    private RepeatCommand() {}

    /** The command that repeats the whole run. */
    static String of(Map<String, String> settings) {
        Map<Key, String> known = new TreeMap<>();
        for (Key key : Key.values()) {
            if (settings.containsKey(key.label())) {
                known.put(key, settings.get(key.label()));
            }
        }
        return known.entrySet().stream()
                .map(setting -> " --%s %s".formatted(setting.getKey().label(), quoted(setting.getValue())))
                .collect(Collectors.joining("", "./bandstand check", ""));
    }

    /** The command that judges one rule in the same way. */
    static String of(Map<String, String> settings, String rule) {
        Map<String, String> narrowed = new TreeMap<>(settings);
        narrowed.put(Key.RULES.label(), rule);
        return of(narrowed);
    }

    private static String quoted(String value) {
        return value.matches(PLAIN) ? value : "'" + value.replace("'", "'\\''") + "'";
    }
}
