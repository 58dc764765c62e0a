package dev.bandstand.kit.report;

import dev.bandstand.kit.verdict.RunFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** A folder with the record of one run and what is rendered from it. */
public final class ReportFolder {

    /** The name of the record in the folder. */
    public static final String RECORD = "report.json";

    private final Path folder;

    public ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** The report of a run, as it would be written. */
    public static Report of(RunFacts facts) {
        return new Reporter(facts).report(Map.of());
    }

    /**
     * Writes transcript, record and renderings. The record comes last under its own name, so that there is none when
     * writing failed half way.
     *
     * @throws CannotWrite when the folder or a file in it cannot be written
     */
    public Report write(RunFacts facts) {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve(RECORD));
            Transcript.write(facts.trace().entries(), folder.resolve(Transcript.FILE));
            Report report =
                    new Reporter(facts).report(Map.of(Transcript.FILE, Sum.of(folder.resolve(Transcript.FILE))));
            Renderings.write(report, folder);
            Path unfinished = folder.resolve(RECORD + ".part");
            Files.writeString(unfinished, Json.REPORT.writeValueAsString(report) + "\n");
            Files.move(unfinished, folder.resolve(RECORD), StandardCopyOption.REPLACE_EXISTING);
            return report;
        } catch (IOException e) {
            throw new CannotWrite("The report cannot be written to %s: %s".formatted(folder, e));
        }
    }
}
