package dev.bandstand.spec.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The build that runs.
 *
 * @param version the version of the project
 * @param commit the abbreviated id of the commit; {@code unknown} when it was built without a repository
 */
public record Build(String version, String commit) {

    private static final String UNKNOWN = "unknown";

    /** This build. Classes that were compiled without Maven call themselves {@code development}. */
    public static Build current() {
        Properties properties = new Properties();
        try (InputStream file = Build.class.getResourceAsStream("/bandstand-build.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException unread) {
            throw new UncheckedIOException("bandstand-build.properties cannot be read", unread);
        }
        return new Build(properties.getProperty("version", "development"), properties.getProperty("commit", UNKNOWN));
    }

    @Override
    public String toString() {
        return "bandstand " + version + (commit.equals(UNKNOWN) ? "" : " (commit " + commit + ")");
    }
}
