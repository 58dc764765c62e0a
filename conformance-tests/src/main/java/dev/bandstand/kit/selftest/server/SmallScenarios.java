package dev.bandstand.kit.selftest.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The scenarios that the kit asks a mock for, with a tenth of the companies on pages of a tenth of the size: what can go
 * wrong is the same, and reading costs a tenth.
 */
public final class SmallScenarios {

    private static final List<String> SCENARIOS =
            List.of("quick.yaml", "few-bands.yaml", "fails-in-band.yaml", "pause-fails.yaml", "unhurried.yaml");

    private SmallScenarios() {}

    /** A folder with the scenarios, for as long as this process lives. */
    public static Path folder() {
        try {
            Path folder = Files.createTempDirectory("bandstand-self-test");
            folder.toFile().deleteOnExit();
            for (String scenario : SCENARIOS) {
                Path file = folder.resolve(scenario);
                try (InputStream in = SmallScenarios.class.getResourceAsStream("/self-test/scenarios/" + scenario)) {
                    Files.copy(Objects.requireNonNull(in, scenario), file);
                }
                file.toFile().deleteOnExit();
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("The scenarios of the self-test cannot be written", e);
        }
    }
}
