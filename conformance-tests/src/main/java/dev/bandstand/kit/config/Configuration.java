package dev.bandstand.kit.config;

import java.net.URI;
import java.net.URISyntaxException;
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

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    public Configuration {
        layers = List.copyOf(layers);
    }

    /** What is set. */
    public Optional<String> text(Key key) {
        return layer(key).map(layer -> layer.values().get(key)).filter(value -> !value.isBlank());
    }

    /** What is set, where something always is. */
    public String required(Key key) {
        return text(key)
                .orElseThrow(
                        () -> new UsageError("%s is missing: set --%s, or %s, or \"%s\" in a file given with --config."
                                .formatted(key.meaning(), key.label(), key.variable(), key.label())));
    }

    /** Words set apart by commas. */
    public List<String> list(Key key) {
        return text(key).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
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
            throw wrong(key, value.get(), "a whole number");
        }
        return OptionalInt.of(Integer.parseInt(value.get()));
    }

    /** A length of time such as {@code 500ms}, {@code 10s}, {@code 5m} or {@code 1h}. */
    public Duration duration(Key key) {
        String value = required(key);
        Matcher matcher = DURATION.matcher(value);
        if (!matcher.matches()) {
            throw wrong(key, value, "a length of time such as 500ms, 10s, 5m or 1h");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    /** An address with scheme and host. */
    public URI address(Key key) {
        String value = required(key);
        try {
            URI uri = new URI(value);
            if (uri.getHost() != null && List.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw wrong(key, value, "an address such as http://localhost:8080 (%s)".formatted(e.getReason()));
        }
        throw wrong(key, value, "an address such as http://localhost:8080");
    }

    /** True if nobody has set a key. */
    public boolean isStandard(Key key) {
        return layer(key).map(Layer.defaults()::equals).orElse(true);
    }

    /** A file or folder. */
    public Optional<Path> path(Key key) {
        return text(key).map(Path::of);
    }

    /** Every setting with its value and where that comes from; API keys are no settings and never shown. */
    public String explained() {
        return Arrays.stream(Key.values())
                .map(key -> "%-20s %-44s %s"
                        .formatted(
                                key.label(),
                                text(key).orElse("-"),
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
