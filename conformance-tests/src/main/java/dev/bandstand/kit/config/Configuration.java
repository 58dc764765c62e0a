package dev.bandstand.kit.config;

import dev.bandstand.spec.Durations;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings of a run as they add up.
 *
 * @param layers the weakest first
 */
public record Configuration(List<Layer> layers) {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,7})(KB|MB)");
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final String COMMA = ",";
    private static final int HIGHEST_PORT = 65_535;

    public Configuration {
        layers = List.copyOf(layers);
    }

    /** Returns the value of a key, if it is set. */
    public Optional<String> text(Key key) {
        return layer(key).map(layer -> layer.values().get(key)).filter(value -> !value.isBlank());
    }

    /** Returns the value of a key that always has one. */
    public String required(Key key) {
        return text(key)
                .orElseThrow(
                        () -> new UsageError("%s is missing: set --%s, or %s, or \"%s\" in a file given with --config."
                                .formatted(key.meaning(), key.label(), key.variable(), key.label())));
    }

    /**
     * Several values, as the key sets them apart.
     *
     * @throws UsageError when a comma has nothing before or after it: read as a shorter list, or as none, it would widen the run
     */
    public List<String> list(Key key) {
        text(key)
                .filter(value -> key.separator().equals(COMMA) && hasGap(value))
                .ifPresent(value -> {
                    throw wrong(
                            key, value, "%s, or several with a comma between two of them".formatted(key.placeholder()));
                });
        return text(key).stream()
                .flatMap(value -> Arrays.stream(value.split(key.separator(), -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean hasGap(String list) {
        return Arrays.stream(list.split(COMMA, -1)).anyMatch(String::isBlank);
    }

    /** One of a few words. */
    public String oneOf(Key key, List<String> words) {
        String value = required(key);
        if (words.contains(value)) {
            return value;
        }
        throw wrong(key, value, "one of " + String.join(", ", words));
    }

    /** A whole number, not negative. */
    public OptionalInt number(Key key) {
        Optional<String> value = text(key);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.get().matches("\\d{1,9}")) {
            throw wrong(key, value.get(), "a whole number from 0 to 999999999");
        }
        return OptionalInt.of(Integer.parseInt(value.get()));
    }

    /** A whole number within limits. */
    public OptionalInt number(Key key, int least, int most) {
        OptionalInt number = number(key);
        number.ifPresent(value -> {
            if (value < least || value > most) {
                throw wrong(
                        key,
                        String.valueOf(value),
                        String.format(Locale.ROOT, "a whole number from %d to %d", least, most));
            }
        });
        return number;
    }

    /** A length of time such as {@code 500ms}, {@code 10s}, {@code 5m} or {@code 1h}; not zero, and 30 days at most. */
    public Duration duration(Key key) {
        String value = required(key);
        Duration duration = duration(key, value);
        if (duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw wrong(key, value, "more than nothing and 30 days at most");
        }
        return duration;
    }

    private Duration duration(Key key, String value) {
        try {
            return Durations.parse(value);
        } catch (IllegalArgumentException refused) {
            throw wrong(key, value, "a length of time such as 500ms, 10s, 5m or 1h");
        }
    }

    /** A size such as {@code 500KB} or {@code 16MB}, in bytes; from 1 KB to 1 GB. */
    public int bytes(Key key) {
        String value = required(key);
        Matcher matcher = SIZE.matcher(value);
        if (!matcher.matches()) {
            throw wrong(key, value, "a size such as 500KB or 16MB");
        }
        long bytes = Long.parseLong(matcher.group(1)) << (matcher.group(2).equals("KB") ? 10 : 20);
        if (bytes < 1 << 10 || bytes > 1 << 30) {
            throw wrong(key, value, "a size from 1KB to 1024MB");
        }
        return (int) bytes;
    }

    /** The address of a server: scheme, host, perhaps port and path, and nothing else. */
    public URI address(Key key) {
        String value = required(key).strip();
        try {
            URI uri = new URI(value);
            if (uri.getHost() == null || !List.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                throw wrong(key, shown(value), "an address such as http://localhost:8080");
            }
            if (uri.getRawUserInfo() != null) {
                throw new UsageError(("%s holds a user and a password, which would be written into reports."
                                + " Leave them out, and send them as a header from the environment:"
                                + " --header 'Authorization: Basic ${NAME}'.")
                        .formatted(key.label()));
            }
            if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw wrong(key, value, "an address without query (?) and fragment (#), to which paths can be added");
            }
            if (uri.getPort() > HIGHEST_PORT || uri.getPort() == 0) {
                throw wrong(key, value, "an address with a port from 1 to 65535");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw wrong(key, shown(value), "an address such as http://localhost:8080 (%s)".formatted(e.getReason()));
        }
    }

    /** An address that cannot be taken apart may hold a password all the same. */
    private static String shown(String address) {
        return address.replaceAll("//[^/]*@", "//...@");
    }

    /** True if nobody has set a key. */
    public boolean isStandard(Key key) {
        return layer(key).map(Layer.defaults()::equals).orElse(true);
    }

    /** A file or folder. */
    public Optional<Path> path(Key key) {
        return text(key).map(value -> {
            try {
                return Path.of(value);
            } catch (InvalidPathException e) {
                throw wrong(key, value, "the path of a file or folder");
            }
        });
    }

    /** Every setting with its value and where that comes from; API keys are no settings and never shown. */
    public String explained() {
        return Arrays.stream(Key.values())
                .map(key -> "%-20s %-44s %s"
                        .formatted(
                                key.label(),
                                text(key).map(value -> shown(key, value)).orElse("-"),
                                layer(key).map(Layer::source).orElse("not set")))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** The settings that somebody made, by their labels in the order of the keys. */
    public Map<String, String> made(Set<Key> without) {
        Map<String, String> made = new LinkedHashMap<>();
        for (Key key : Key.values()) {
            if (!without.contains(key) && !isStandard(key)) {
                text(key).ifPresent(value -> made.put(key.label(), value));
            }
        }
        return made;
    }

    /** A header that is written out may be a secret all the same. */
    private static String shown(Key key, String value) {
        return key == Key.HEADER
                ? value.lines()
                        .map(line -> line.contains("${") ? line : line.replaceAll(":.*", ": ..."))
                        .collect(Collectors.joining(", "))
                : shown(value);
    }

    private Optional<Layer> layer(Key key) {
        return layers.reversed().stream()
                .filter(layer -> layer.values().containsKey(key))
                .findFirst();
    }

    private UsageError wrong(Key key, String value, String wanted) {
        return new UsageError("%s is \"%s\" (%s), but must be %s."
                .formatted(
                        key.label().toLowerCase(Locale.ROOT),
                        value,
                        layer(key).map(Layer::source).orElse("not set"),
                        wanted));
    }
}
