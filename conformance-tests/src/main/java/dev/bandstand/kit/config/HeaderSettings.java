package dev.bandstand.kit.config;

import dev.bandstand.kit.target.ExtraHeaders;
import dev.bandstand.kit.target.ExtraHeaders.ExtraHeader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the headers that go with every call. */
final class HeaderSettings {

    private static final Pattern HEADER = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):\\s*(\\S.*)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");
    private static final int SHORTEST_SECRET = 4;

    /** Headers that the kit and its HTTP client set themselves. */
    private static final Set<String> TAKEN =
            Set.of("host", "content-length", "content-type", "transfer-encoding", "connection", "accept-encoding");

    private final Map<String, String> environment;

    HeaderSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The headers that are set, singly and in a file.
     *
     * @throws UsageError when one is malformed, or names a variable that is not set
     */
    ExtraHeaders of(Configuration settings) {
        Stream<ExtraHeader> single = settings.list(Key.HEADER).stream().map(line -> header(line, false));
        Stream<ExtraHeader> filed = settings.path(Key.HEADER_FILE).stream()
                .flatMap(HeaderSettings::lines)
                .map(line -> header(line, true));
        return new ExtraHeaders(Stream.concat(single, filed).toList());
    }

    private ExtraHeader header(String line, boolean secret) {
        Matcher parts = HEADER.matcher(line);
        if (!parts.matches()) {
            // The text may hold a secret, so that it is not repeated.
            throw new UsageError("A header must have the form \"NAME: VALUE\", such as \"X-Tenant: acme\".");
        }
        String name = parts.group(1);
        if (TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
            throw new UsageError("The header %s is set by the kit itself.".formatted(name));
        }
        String written = parts.group(2).strip();
        String value =
                VARIABLE.matcher(written).replaceAll(found -> Matcher.quoteReplacement(variable(name, found.group(1))));
        boolean hidden = secret || !value.equals(written);
        if (hidden && value.length() < SHORTEST_SECRET) {
            throw new UsageError(String.format(
                    Locale.ROOT,
                    "The secret value of the header %s has %d characters; at least %d are needed to tell it from other text.",
                    name,
                    value.length(),
                    SHORTEST_SECRET));
        }
        return new ExtraHeader(name, value, hidden);
    }

    private String variable(String header, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new UsageError("The header %s needs the environment variable %s, which is not set."
                        .formatted(header, variable)));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UsageError("The file %s (--header-file) cannot be read.".formatted(file));
        }
    }
}
