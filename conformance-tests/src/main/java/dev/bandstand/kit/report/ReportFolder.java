package dev.bandstand.kit.report;

import dev.bandstand.kit.verdict.RunFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return new Reporter(facts, KitIdentity.of(facts.catalogue()), Optional.empty()).report(Map.of());
    }

    /**
     * Writes transcript, record and renderings.
     *
     * @throws CannotWrite when the folder or a file in it cannot be written
     */
    public Report write(RunFacts facts) {
        try {
            return write(facts, Optional.empty());
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    /**
     * Writes a report that others can verify: with the sums of all its files, and signed where there is a key.
     *
     * @throws CannotWrite when the folder or a file in it cannot be written
     */
    public Report bundle(RunFacts facts, Optional<Signer> signer) {
        try {
            Report report = write(facts, signer);
            new Bundle(folder).seal(signer);
            return report;
        } catch (IOException e) {
            throw cannot(e);
        }
    }

    /** The record comes last under its own name, so that there is none when writing failed half way. */
    private Report write(RunFacts facts, Optional<Signer> signer) throws IOException {
        Files.createDirectories(folder);
        clear();
        String waivers = facts.waivers().text();
        if (!waivers.isEmpty()) {
            Files.writeString(folder.resolve(Sums.WAIVERS), waivers);
        }
        TranscriptOpening opening = new TranscriptOpening(
                TranscriptOpening.SCHEMA,
                KitIdentity.of(facts.catalogue()),
                facts.trace().setting(),
                facts.circumstances(),
                facts.remarks(),
                Optional.of(waivers).filter(text -> !text.isEmpty()).map(Sum::of),
                signer.map(Signer::fingerprint));
        new Transcript(opening, facts.record()).write(folder.resolve(Transcript.FILE));
        Report report = new Reporter(facts, opening.kit(), opening.signer())
                .report(Map.of(Transcript.FILE, Sum.of(folder.resolve(Transcript.FILE))));
        for (Map.Entry<String, String> rendering : Renderings.of(report).entrySet()) {
            Files.writeString(folder.resolve(rendering.getKey()), rendering.getValue());
        }
        Path unfinished = folder.resolve(RECORD + ".part");
        Files.writeString(unfinished, text(report));
        Files.move(unfinished, folder.resolve(RECORD), StandardCopyOption.REPLACE_EXISTING);
        return report;
    }

    /** Removes the files of an earlier run, which would be taken for a part of this one. */
    private void clear() throws IOException {
        for (String earlier : List.of(RECORD, Sums.FILE, Sums.SIGNATURE, Sums.KEY, Sums.WAIVERS)) {
            Files.deleteIfExists(folder.resolve(earlier));
        }
    }

    static String text(Report report) throws IOException {
        return ReportJson.REPORT.writeValueAsString(report) + "\n";
    }

    private CannotWrite cannot(IOException e) {
        return new CannotWrite("The report cannot be written to %s: %s".formatted(folder, e));
    }
}
