package dev.bandstand.kit.report;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.config.WaiverFile;
import dev.bandstand.kit.report.Report.KitInfo;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.RunRecord;
import dev.bandstand.kit.verdict.Waivers;
import dev.bandstand.spec.CatalogueError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks a report as somebody would who does not trust its sender. Nothing that the report states is taken over: rules,
 * levels, outcomes, counts, verdict and every rendering are made again from the transcript and the waiver file beside it,
 * and compared.
 */
public final class Verification {

    private final Path folder;
    private final Judge judge;

    /** Judges a recorded run. */
    public interface Judge {

        /** Outcomes and verdict, from nothing but the record. */
        RunFacts judge(RunRecord record, Waivers waivers);

        /** The stated results of scenarios that do not fit the calls, as sentences. */
        List<String> audit(RunRecord record);
    }

    public Verification(Path folder, Judge judge) {
        this.folder = folder;
        this.judge = judge;
    }

    /**
     * Verifies.
     *
     * @param key a PEM file with the public key that must have signed it
     * @param challenge the text that the run must have been made for
     */
    public Verified verify(Optional<Path> key, Optional<String> challenge) {
        if (!Files.isDirectory(folder)) {
            throw new UsageError("%s is not a folder with a report.".formatted(folder));
        }
        key.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw new UsageError("The public key %s cannot be read.".formatted(file));
        });
        try {
            return verified(key, challenge);
        } catch (IOException e) {
            throw new UsageError("The report %s cannot be read: %s".formatted(folder, e.getMessage()));
        }
    }

    private Verified verified(Optional<Path> key, Optional<String> challenge) throws IOException {
        Transcript transcript;
        try {
            transcript = Transcript.read(folder.resolve(Transcript.FILE));
        } catch (DamagedReport e) {
            List<String> faults = new ArrayList<>(new Sums(folder).strangers());
            faults.addAll(new Sums(folder).changes());
            faults.add(e.getMessage());
            return Verified.altered(faults, Optional.empty());
        }
        TranscriptOpening opening = transcript.opening();
        List<String> faults = new ArrayList<>(new Bundle(folder).faults(opening.signer(), key));
        faults.addAll(new TranscriptCheck(transcript).faults());
        challenge
                .filter(text -> !opening.run().challenge().equals(Optional.of(text)))
                .map(text -> "It was not made for the challenge \"%s\" but for %s."
                        .formatted(
                                text,
                                opening.run()
                                        .challenge()
                                        .map("\"%s\""::formatted)
                                        .orElse("none")))
                .ifPresent(faults::add);
        return judged(transcript, faults);
    }

    private Verified judged(Transcript transcript, List<String> faults) throws IOException {
        TranscriptOpening opening = transcript.opening();
        RunFacts facts;
        List<String> differences;
        try {
            facts = judge.judge(transcript.record(), waivers(opening, faults));
            differences = new ArrayList<>(judge.audit(transcript.record()));
        } catch (UsageError | CatalogueError | IllegalArgumentException e) {
            faults.add("It cannot be judged again: " + e.getMessage());
            return Verified.altered(faults, Optional.empty());
        }
        Report report = new Reporter(facts, opening.kit(), opening.signer())
                .report(Map.of(Transcript.FILE, Sum.of(folder.resolve(Transcript.FILE))));
        differences.addAll(otherRecord(report, faults));
        differences.addAll(otherRenderings(report));
        KitInfo own = KitIdentity.of(facts.catalogue());
        if (!faults.isEmpty() || (!differences.isEmpty() && opening.kit().equals(own))) {
            faults.addAll(differences);
            return Verified.altered(faults, Optional.of(report));
        }
        if (!differences.isEmpty()) {
            return Verified.judgedDifferently(otherKit(opening.kit(), own), differences, report);
        }
        return Verified.consistent(report);
    }

    private static String otherKit(KitInfo stated, KitInfo own) {
        return "It says that kit %s (build %s) made it; this is kit %s (build %s). Verify it with that kit."
                .formatted(stated.version(), stated.build(), own.version(), own.build());
    }

    private Waivers waivers(TranscriptOpening opening, List<String> faults) throws IOException {
        Path file = folder.resolve(Sums.WAIVERS);
        Optional<String> text =
                Files.exists(file) ? Optional.of(Files.readString(file, StandardCharsets.UTF_8)) : Optional.empty();
        if (!text.map(Sum::of).equals(opening.waivers())) {
            faults.add(
                    opening.waivers().isEmpty()
                            ? "There is a waiver file, but the run was made without one."
                            : "The waiver file is not the one that the run was made with.");
        }
        return text.isPresent() ? WaiverFile.parse(text.get(), Sums.WAIVERS) : Waivers.NONE;
    }

    private List<String> otherRecord(Report report, List<String> faults) throws IOException {
        Path file = folder.resolve(ReportFolder.RECORD);
        if (!Files.exists(file)) {
            return List.of();
        }
        String stated = Files.readString(file, StandardCharsets.UTF_8);
        faults.addAll(Coherence.faults(stated, report));
        return Differences.between(stated, ReportFolder.text(report));
    }

    private List<String> otherRenderings(Report report) throws IOException {
        List<String> others = new ArrayList<>();
        for (Map.Entry<String, String> rendering : Renderings.of(report).entrySet()) {
            Path file = folder.resolve(rendering.getKey());
            if (Files.exists(file)
                    && !Files.readString(file, StandardCharsets.UTF_8).equals(rendering.getValue())) {
                others.add("%s is not what is made from this record.".formatted(rendering.getKey()));
            }
        }
        return others;
    }
}
