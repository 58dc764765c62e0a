package dev.bandstand.distribution;

import dev.bandstand.spec.RuleCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The text of {@code bandstand --version}: version, commit, and each contract with its own version and its number of rules. */
final class Version {

    private Version() {}

    static String text() {
        Properties build = build();
        return "bandstand %s (commit %s)%n".formatted(build.getProperty("version"), build.getProperty("commit"));
    }

    private static Properties build() {
        Properties build = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
            build.load(file);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return build;
    }
}
