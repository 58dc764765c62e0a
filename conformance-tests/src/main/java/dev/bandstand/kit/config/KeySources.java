package dev.bandstand.kit.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sources of API keys: the environment or files, never the command line or a settings file. */
public final class KeySources {

    /** A shorter key would be found by chance in many an answer, and hidden there. */
    private static final int SHORTEST = 4;

    private final Configuration configuration;
    private final Map<String, String> environment;

    public KeySources(Configuration configuration, Map<String, String> environment) {
        this.configuration = configuration;
        this.environment = Map.copyOf(environment);
    }

    /** The key of the jobs' owner. */
    public Optional<String> first() {
        return secret(Key.KEY_FILE, "BANDSTAND_API_KEY");
    }

    /**
     * Another key.
     *
     * @throws UsageError when it is the same as the first
     */
    public Optional<String> second() {
        Optional<String> second = secret(Key.SECOND_KEY_FILE, "BANDSTAND_SECOND_API_KEY");
        if (second.isPresent() && second.equals(first())) {
            throw new UsageError(
                    "Both API keys are the same. The second (BANDSTAND_SECOND_API_KEY or --second-key-file)"
                            + " must belong to another tenant, or be left out.");
        }
        return second;
    }

    private Optional<String> secret(Key file, String variable) {
        return configuration
                .path(file)
                .map(path -> read(file, path))
                .or(() -> Optional.ofNullable(environment.get(variable)).map(String::strip))
                .filter(key -> !key.isEmpty())
                .map(key -> usable(variable, key));
    }

    private static String usable(String variable, String key) {
        if (!key.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw new UsageError("The key of %s holds a space, a line break or a letter that no HTTP header can carry."
                    .formatted(variable));
        }
        if (key.length() < SHORTEST) {
            throw new UsageError(String.format(
                    Locale.ROOT,
                    "The key of %s has %d characters; at least %d are needed to tell it from other text.",
                    variable,
                    key.length(),
                    SHORTEST));
        }
        return key;
    }

    private static String read(Key key, Path file) {
        try {
            String text = Files.readString(file).strip();
            if (text.isEmpty()) {
                throw new UsageError("The file %s (--%s) is empty.".formatted(file, key.label()));
            }
            return text;
        } catch (IOException e) {
            throw new UsageError("The file %s (--%s) cannot be read.".formatted(file, key.label()));
        }
    }
}
