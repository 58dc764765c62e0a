package dev.bandstand.spec.build;

import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.OpenApi;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The text of {@code --version}: version and commit, and for each contract its version and the sum of its rules. */
public final class VersionText {

    private static final String DOCUMENT = "openapi.yaml";
    private static final String CONTROL = "control";
    private static final int SHORT = 12;

    private VersionText() {}

    /** The lines, the version first. */
    public static List<String> lines() {
        return Stream.concat(
                        Stream.of(Build.current().toString()),
                        Stream.concat(ContractSource.SHIPPED.stream(), Stream.of(CONTROL))
                                .map(VersionText::contract))
                .toList();
    }

    private static String contract(String name) {
        String line = "  contract %-15s %s".formatted(name, version(ContractSource.shipped(name)));
        return RuleCatalogue.find(name)
                .map(rules -> line
                        + "  (%s rules, sha256 %s)"
                                .formatted(
                                        String.valueOf(rules.active().count()),
                                        rules.sum().substring(0, SHORT)))
                .orElse(line);
    }

    private static String version(ContractSource source) {
        String text = Optional.of(DOCUMENT).flatMap(source::text).orElseThrow();
        return OpenApi.read(source.label(DOCUMENT), text)
                .document()
                .path("info")
                .path("version")
                .asText();
    }
}
