package dev.bandstand.kit.selftest;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Exceptions of the self-test of a contract, each with its reason.
 *
 * @param withoutServer rules that no deviating server breaks, or that have a check which no deviating server needs
 * @param hardlyAlone scored rules that, in most runs, fail no deviating server without another scored rule
 */
record Exceptions(Map<String, String> withoutServer, Map<String, String> hardlyAlone) {

    Exceptions {
        withoutServer = new TreeMap<>(withoutServer);
        hardlyAlone = new TreeMap<>(hardlyAlone);
    }

    static Exceptions of(String contract) {
        String path = "/self-test/%s-exceptions.yaml".formatted(contract);
        try (InputStream in = Exceptions.class.getResourceAsStream(path)) {
            return YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .build()
                    .readValue(in, Exceptions.class);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
