package dev.bandstand.kit.cli;

import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.report.CannotWrite;
import dev.bandstand.kit.report.Signer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tries what a run is to write before anything is paid for. */
final class Outputs {

    private Outputs() {}

    /**
     * Makes the folders of report and bundle, and a file in each.
     *
     * @throws UsageError when one of them cannot be written to
     */
    static void tryOut(Options options) {
        Stream.concat(options.output().report().stream(), options.output().bundle().stream())
                .forEach(Outputs::tryOut);
    }

    private static void tryOut(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".bandstand", ".try"));
        } catch (IOException | UnsupportedOperationException e) {
            throw new UsageError("The folder %s cannot be written to, so the report would be lost. Nothing was sent."
                    .formatted(folder));
        }
    }

    /**
     * Reads the key that signs the report.
     *
     * @throws UsageError when the file holds no such key
     */
    static Signer signer(Path file) {
        try {
            return Signer.read(file);
        } catch (CannotWrite unusable) {
            throw new UsageError(unusable.getMessage());
        }
    }
}
