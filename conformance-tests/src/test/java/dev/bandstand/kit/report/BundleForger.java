package dev.bandstand.kit.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.verdict.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes that a vendor who holds the signing key can make to a bundle. */
final class BundleForger {

    private final Path folder;
    private final Signer signer;
    private final Verification.Judge judge;

    BundleForger(Path folder, Signer signer, Verification.Judge judge) {
        this.folder = folder;
        this.signer = signer;
        this.judge = judge;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Takes the sums again and signs them. */
    void seal() throws IOException {
        new Bundle(folder).seal(Optional.of(signer));
    }

    void text(String name, UnaryOperator<String> edit) throws IOException {
        String before = Files.readString(file(name));
        String after = edit.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("The cheat changes nothing in " + name);
        }
        Files.writeString(file(name), after);
    }

    /** Edits report.json as a tree and writes it as the kit would. */
    void record(Consumer<ObjectNode> edit) throws IOException {
        ObjectNode record = (ObjectNode) ReportJson.REPORT.readTree(Files.readString(file(ReportFolder.RECORD)));
        edit.accept(record);
        Files.writeString(file(ReportFolder.RECORD), ReportJson.REPORT.writeValueAsString(record) + "\n");
    }

    /** Edits the lines of the transcript and leaves their sums as they were. */
    void lines(Consumer<List<String>> edit) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file(Transcript.FILE)));
        edit.accept(lines);
        Files.writeString(file(Transcript.FILE), String.join("\n", lines) + "\n");
    }

    /** Edits the lines of the transcript and computes their numbers and sums again. */
    void chained(Consumer<List<String>> edit) throws IOException {
        Chain old = new Chain();
        List<String> objects = new ArrayList<>();
        Files.readAllLines(file(Transcript.FILE)).forEach(line -> objects.add(old.unbind(line)));
        edit.accept(objects);
        Chain chain = new Chain();
        Files.writeString(
                file(Transcript.FILE),
                String.join("\n", objects.stream().map(chain::bind).toList()) + "\n");
    }

    /** Edits what was recorded, and makes everything again from it with the kit's own code. */
    void remade(UnaryOperator<Transcript> edit) throws IOException {
        Transcript edited = edit.apply(Transcript.read(file(Transcript.FILE)));
        TranscriptOpening opening = edited.opening();
        RunRecord record = new RunRecord(
                opening.run(), edited.record().trace(), edited.record().scenarios(), opening.remarks());
        new Transcript(opening, record).write(file(Transcript.FILE));
        Report report = new Reporter(
                        judge.judge(record, dev.bandstand.kit.verdict.Waivers.NONE), opening.kit(), opening.signer())
                .report(Map.of(Transcript.FILE, Sum.of(file(Transcript.FILE))));
        for (Map.Entry<String, String> rendering : Renderings.of(report).entrySet()) {
            Files.writeString(file(rendering.getKey()), rendering.getValue());
        }
        Files.writeString(file(ReportFolder.RECORD), ReportFolder.text(report));
    }
}
