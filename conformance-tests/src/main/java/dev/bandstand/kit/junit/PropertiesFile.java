package dev.bandstand.kit.junit;

import dev.bandstand.kit.config.UsageError;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A properties file on the class path of the tests. */
final class PropertiesFile {

    private PropertiesFile() {}

    static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = PropertiesFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new UsageError("There is no %s on the class path of the tests.".formatted(resource));
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UsageError("%s cannot be read: %s".formatted(resource, e.getMessage()));
        }
    }
}
