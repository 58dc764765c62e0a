package dev.bandstand.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The text of {@code bandstand --version}: the version and the commit that it was built from. */
final class Version {

    private Version() {}

    static String text() {
        Properties build = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
            build.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return "bandstand %s (commit %s)".formatted(build.getProperty("version"), build.getProperty("commit"));
    }
}
