package dev.bandstand.kit.selftest;

import dev.bandstand.kit.report.CannotWrite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with matrices, as data and as a page. */
public final class KillMatrixFolder {

    private KillMatrixFolder() {}

    /**
     * Writes matrices, each into a file of its own, and one page on all of them.
     *
     * @throws CannotWrite when that does not succeed
     */
    public static void write(Path folder, List<KillMatrix> matrices) {
        try {
            Files.createDirectories(folder);
            for (KillMatrix matrix : matrices) {
                Files.writeString(folder.resolve(KillMatrixFile.name(matrix.contract())), KillMatrixFile.write(matrix));
            }
            Files.writeString(folder.resolve("kill-matrix.md"), KillMatrixPage.of(matrices));
        } catch (IOException e) {
            throw new CannotWrite("The matrices cannot be written to %s: %s".formatted(folder, e.getMessage()));
        }
    }
}
