package dev.bandstand.mock.console;

import dev.bandstand.mock.bytes.JsonCodec;
import dev.bandstand.spec.RuleCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of the console: those of this module, of the libraries it uses, and of the contracts. */
final class ConsoleFiles {

    private static final Pattern PLAIN = Pattern.compile("(?:[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*/)*[A-Za-z0-9_.-]+");
    private static final Pattern LIBRARY = Pattern.compile("lib/([a-z-]+)/(.+\\.(?:js|css))");
    private static final Pattern RULES = Pattern.compile("contracts/([a-z-]+)/rules\\.json");

    private final Properties versions = versions();

    /** The file of a name, as it stands in an address after the root of the console. */
    Optional<StaticFile> find(String name) {
        if (!PLAIN.matcher(name).matches()) {
            return Optional.empty();
        }
        Matcher rules = RULES.matcher(name);
        Matcher library = LIBRARY.matcher(name);
        if (rules.matches()) {
            return rules(rules.group(1)).map(bytes -> new StaticFile(name, bytes));
        }
        return resource(library.matches() ? inLibrary(library) : inModule(name))
                .map(bytes -> new StaticFile(name, bytes));
    }

    private String inLibrary(Matcher found) {
        String version = versions.getProperty(found.group(1), "none");
        return "/META-INF/resources/webjars/%s/%s/%s".formatted(found.group(1), version, found.group(2));
    }

    private static String inModule(String name) {
        return name.startsWith("contracts/") ? "/" + name : "/console/" + name;
    }

    private static Optional<byte[]> rules(String contract) {
        return resource("/contracts/%s/rules/index.yaml".formatted(contract))
                .map(present -> JsonCodec.bytes(RuleCatalogue.of(contract)));
    }

    private static Optional<byte[]> resource(String path) {
        try (@Nullable InputStream in = ConsoleFiles.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(path + " cannot be read", failed);
        }
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (@Nullable InputStream in = ConsoleFiles.class.getResourceAsStream("/console-libraries.properties")) {
            versions.load(in);
        } catch (IOException failed) {
            throw new UncheckedIOException("The versions of the console's libraries cannot be read", failed);
        }
        return versions;
    }
}
