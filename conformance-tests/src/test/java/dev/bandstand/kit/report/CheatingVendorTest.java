package dev.bandstand.kit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.Kit;
import dev.bandstand.kit.cli.Shell;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.RunRecord;
import dev.bandstand.kit.verdict.RunRecord.Circumstances;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.ScenarioResult.Ending;
import dev.bandstand.kit.verdict.Waivers;
import dev.bandstand.mock.MockServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A vendor whose server fails bends the bundle, takes the sums again and signs it with its own key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheatingVendorTest {

    private static final String CHALLENGE = "tender 42";
    private static final String FAILED = "TAM-PAUS-002";

    private Path honest = Path.of("");

    @TempDir
    Path bent;

    private final Verification.Judge judge = judge(new Kit(Clock.systemUTC()));
    private Path key = Path.of("");
    private Path shown = Path.of("");

    /** One way to bend a bundle, and a part of the reason for which it is refused. */
    record Cheat(String name, Bending bending, String reason) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Bends a bundle. */
    interface Bending {

        void bend(BundleForger forger) throws IOException;
    }

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        honest = folder;
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = Files.writeString(
                honest.resolve("key.pem"), Pem.encode(pair.getPrivate().getEncoded(), "PRIVATE KEY"));
        shown = Files.writeString(
                honest.resolve("pub.pem"), Pem.encode(pair.getPublic().getEncoded(), "PUBLIC KEY"));
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        try (MockServer mock = MockServer.start(
                options -> options.withPort(0).withWorlds(world -> world.withDeviations(List.of("P06"))))) {
            int exit = Shell.of(Map.of("BANDSTAND_API_KEY", "of_alice_4f1c"), Clock.systemUTC(), writer, writer)
                    .execute(
                            "check",
                            "--target",
                            mock.address().toString(),
                            "--rules",
                            "TAM-PAUS-001,TAM-PAUS-002",
                            "--seed",
                            "1",
                            "--challenge",
                            CHALLENGE,
                            "--bundle",
                            "" + honest.resolve("bundle"),
                            "--sign-key",
                            "" + key);
            assertThat(exit).as(out::toString).isEqualTo(1);
        }
    }

    @Test
    void what_was_not_bent_is_consistent_and_still_says_that_the_server_failed() {
        Verified verified =
                new Verification(honest.resolve("bundle"), judge).verify(Optional.of(shown), Optional.of(CHALLENGE));

        assertThat(verified.reasons()).isEmpty();
        assertThat(verified.word()).isEqualTo(Verified.Word.SIGNED_AND_CONSISTENT);
        assertThat(Headline.of(verified.report().orElseThrow())).isEqualTo("PARTIAL, NON-CONFORMANT");
    }

    @Test
    void a_bundle_of_a_kit_that_judges_differently_is_not_called_altered() throws IOException {
        BundleForger forger = copied();
        forger.remade(transcript -> withKit(transcript, "0.9.0"));
        forger.record(record -> rule(record, "TAM-PAUS-001").put("title", "Worded by another kit"));
        forger.seal();

        Verified verified = new Verification(bent, judge).verify(Optional.of(shown), Optional.of(CHALLENGE));

        assertThat(verified.word()).isEqualTo(Verified.Word.JUDGED_DIFFERENTLY);
        assertThat(verified.reasons())
                .anyMatch(reason -> reason.contains("kit 0.9.0"))
                .anyMatch(reason -> reason.contains("TAM-PAUS-001.title"));
    }

    @Test
    void a_challenge_that_was_not_met_and_a_key_that_is_another_are_told() throws Exception {
        Path other = Files.writeString(
                bent.resolve("other.pem"),
                Pem.encode(
                        KeyPairGenerator.getInstance("Ed25519")
                                .generateKeyPair()
                                .getPublic()
                                .getEncoded(),
                        "PUBLIC KEY"));

        Verified verified =
                new Verification(honest.resolve("bundle"), judge).verify(Optional.of(other), Optional.of("tender 43"));
        Files.delete(other);

        assertThat(verified.word()).isEqualTo(Verified.Word.ALTERED);
        assertThat(verified.reasons())
                .anyMatch(reason -> reason.startsWith("It is signed by sha256:"))
                .contains("It was not made for the challenge \"tender 43\" but for \"tender 42\".");
    }

    @Test
    void a_bundle_that_nobody_signed_says_so() throws IOException {
        BundleForger forger = copied();
        forger.remade(CheatingVendorTest::unsigned);
        Files.delete(forger.file(Sums.SIGNATURE));
        Files.delete(forger.file(Sums.KEY));
        new Bundle(bent).seal(Optional.empty());
        Verification verification = new Verification(bent, judge);

        Verified alone = verification.verify(Optional.empty(), Optional.of(CHALLENGE));
        Verified withKey = verification.verify(Optional.of(shown), Optional.of(CHALLENGE));

        assertThat(alone.word()).as("%s", alone.reasons()).isEqualTo(Verified.Word.CONSISTENT);
        assertThat(alone.word().text()).isEqualTo("CONSISTENT, NOT SIGNED");
        assertThat(withKey.word()).isEqualTo(Verified.Word.ALTERED);
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void a_bent_signature_is_found_without_the_key_too(Cheat cheat) throws IOException {
        cheat.bending().bend(copied());

        assertThat(new Verification(bent, judge)
                        .verify(Optional.empty(), Optional.empty())
                        .word())
                .isEqualTo(Verified.Word.ALTERED);
    }

    @ParameterizedTest
    @MethodSource("cheats")
    void a_bent_bundle_is_refused_with_the_reason(Cheat cheat) throws IOException {
        cheat.bending().bend(copied());

        Verified verified = new Verification(bent, judge).verify(Optional.of(shown), Optional.of(CHALLENGE));

        assertThat(verified.word()).as("%s", verified.reasons()).isEqualTo(Verified.Word.ALTERED);
        assertThat(verified.reasons()).anyMatch(reason -> reason.contains(cheat.reason()), cheat.reason());
    }

    static Stream<Cheat> cheats() {
        return Stream.of(records(), renderings(), folders(), signatures(), transcripts(), histories())
                .flatMap(each -> each);
    }

    private static Stream<Cheat> records() {
        return Stream.of(
                stated(
                        "the verdict is rewritten",
                        record -> ((ObjectNode) record.path("verdict"))
                                .put("result", "conformant")
                                .put("exit", 0)
                                .put("failed", 0),
                        "verdict.result is stated as"),
                stated("the failed rule is left out", record -> removeRule(record, FAILED), FAILED + " is left out"),
                stated(
                        "the failed rule is called waived",
                        record -> rule(record, FAILED).put("outcome", "waived"),
                        FAILED + ".outcome is stated as \"waived\""),
                stated(
                        "the failed rule is called passed",
                        record -> rule(record, FAILED).put("outcome", "passed"),
                        FAILED + ".outcome is stated as \"passed\""),
                stated(
                        "the failed rule no longer counts",
                        record -> rule(record, FAILED).put("scored", false),
                        FAILED + ".scored"),
                stated(
                        "the failed rule becomes a SHOULD",
                        record -> rule(record, FAILED).put("level", "SHOULD"),
                        FAILED + ".level"),
                stated(
                        "the finding is toned down",
                        record -> rule(record, FAILED).putArray("findings"),
                        FAILED + ".findings"),
                stated(
                        "another target is named",
                        record -> ((ObjectNode) record.path("target")).put("base-url", "https://api.vendor.example"),
                        "target.base-url is stated as"),
                stated(
                        "another day is named",
                        record -> ((ObjectNode) record.path("run")).put("started", "2030-01-01T00:00:00Z"),
                        "run.started is stated as"),
                stated(
                        "a narrowed run is called a whole one",
                        record -> ((ObjectNode) record.path("scope"))
                                .put("whole", true)
                                .put("selected", 138),
                        "scope.whole"),
                stated(
                        "the counts are mended",
                        record -> ((ObjectNode) record.path("verdict")).put("passed", 999),
                        "counts 999 rules as passed"),
                stated("the failure is not explained", record -> record.putArray("failures"), "failures is stated as"),
                stated(
                        "another kit is named in the record alone",
                        record -> ((ObjectNode) record.path("kit")).put("version", "9"),
                        "kit.version is stated as"),
                stated(
                        "a rule is listed twice",
                        record -> ((ArrayNode) record.path("rules")).add(rule(record, "TAM-PAUS-001")),
                        "counts"),
                edited(
                        "the record is laid out anew",
                        ReportFolder.RECORD,
                        text -> text.replace("\n", "\n "),
                        "is not written as the kit writes it"),
                edited(
                        "the record has a second verdict",
                        ReportFolder.RECORD,
                        text -> text.replaceFirst("\\{", "{\"verdict\": {\"result\": \"conformant\"},"),
                        "is not written as the kit writes it"),
                edited(
                        "the record is cut off",
                        ReportFolder.RECORD,
                        text -> text.substring(0, text.length() / 2),
                        "is not a whole report"));
    }

    private static Stream<Cheat> renderings() {
        return Stream.of(
                edited("the page is replaced", "report.html", text -> "<h1>CONFORMANT</h1>", "report.html is not what"),
                edited(
                        "the badge is replaced",
                        "badge.json",
                        text -> text.replace("failing", "passing"),
                        "badge.json is not what"),
                edited(
                        "the test report loses its failure",
                        "junit.xml",
                        text -> text.replaceAll("(?s)<failure.*?</failure>", ""),
                        "junit.xml is not what"),
                edited("the summary is replaced", "summary.md", text -> "All fine.\n", "summary.md is not what"),
                edited(
                        "the code scanning results are emptied",
                        "results.sarif",
                        text -> "{}\n",
                        "results.sarif is not what"));
    }

    private static Stream<Cheat> folders() {
        return Stream.of(
                sealed(
                        "a note is added",
                        forger -> Files.writeString(forger.file("note.html"), "trust me"),
                        "note.html does not belong to a report"),
                new Cheat(
                        "a note hides behind the name of the sums",
                        forger -> Files.writeString(forger.file("MANIFEST.sha256.note.html"), "trust me"),
                        "MANIFEST.sha256.note.html does not belong to a report"),
                new Cheat(
                        "a folder is added",
                        forger -> Files.createDirectory(forger.file("certificate")),
                        "certificate does not belong to a report"),
                new Cheat(
                        "a file becomes a link",
                        forger -> {
                            Path page = forger.file("report.html");
                            Files.delete(page);
                            Files.createSymbolicLink(page, Path.of("summary.md"));
                        },
                        "report.html is not a file of its own"),
                sealed(
                        "the page is taken out",
                        forger -> Files.delete(forger.file("report.html")),
                        "report.html is missing"),
                sealed(
                        "a waiver is added afterwards",
                        forger -> Files.writeString(forger.file(Sums.WAIVERS), """
                        - {rule: TAM-PAUS-002, finding: was answered, reason: known, owner: us, expires: 2099-01-01}
                        """),
                        "the run was made without one"));
    }

    private static Stream<Cheat> signatures() {
        return Stream.of(
                new Cheat(
                        "a changed file is not signed again",
                        forger -> forger.text("report.html", text -> text + " "),
                        "report.html was changed"),
                new Cheat(
                        "the signature is taken away",
                        forger -> Files.delete(forger.file(Sums.SIGNATURE)),
                        "was made to be signed by"),
                new Cheat(
                        "the signature is damaged",
                        forger -> forger.text(
                                Sums.SIGNATURE,
                                text -> text.startsWith("A") ? "B" + text.substring(1) : "A" + text.substring(1)),
                        "signature"),
                new Cheat(
                        "the sums are taken away",
                        forger -> Files.delete(forger.file(Sums.FILE)),
                        "was made to be signed by"),
                new Cheat("another key signs", CheatingVendorTest::signWithAnother, "but the bundle brings the key"),
                sealed(
                        "the run is called unsigned, and is signed",
                        forger -> forger.remade(CheatingVendorTest::unsigned),
                        "the run was not made to be signed"));
    }

    private static Stream<Cheat> transcripts() {
        return Stream.of(
                sealed(
                        "an answer is changed",
                        forger -> forger.lines(
                                lines -> lines.replaceAll(line -> line.replace("\"status\":409", "\"status\":200"))),
                        "its sum does not fit"),
                sealed(
                        "a line is taken out",
                        forger -> forger.lines(lines -> lines.remove(5)),
                        "a line was taken out, put in or moved"),
                sealed(
                        "two lines change places",
                        forger -> forger.lines(lines -> Collections.swap(lines, 5, 6)),
                        "a line was taken out, put in or moved"),
                sealed(
                        "the last lines are cut off",
                        forger -> forger.lines(lines -> lines.removeLast()),
                        "The transcript was cut off"),
                sealed(
                        "an answer is changed and chained",
                        forger -> forger.chained(
                                lines -> lines.replaceAll(line -> line.replace("\"status\":409", "\"status\":200"))),
                        "but the transcript gives"),
                sealed(
                        "a line is taken out and the rest chained",
                        forger -> forger.chained(CheatingVendorTest::removeOneThatNoOtherNeeds),
                        "does not count the lines before it"),
                sealed(
                        "two lines change places and are chained",
                        forger -> forger.chained(CheatingVendorTest::swapTwoWithBodiesOfTheirOwn),
                        "one was taken out, put in or moved"),
                sealed(
                        "the transcript alone says that another kit made it",
                        forger -> forger.chained(
                                lines -> lines.set(0, lines.get(0).replaceFirst("\"build\":\"..", "\"build\":\"zz"))),
                        "report.json states another kit than the transcript."),
                sealed(
                        "a call has a second status",
                        forger -> forger.chained(lines -> lines.replaceAll(
                                line -> line.replace("\"status\":409", "\"status\":409,\"status\":200"))),
                        "Duplicate field"),
                sealed(
                        "a call has a member of its own",
                        forger -> forger.chained(
                                lines -> lines.set(3, lines.get(3).replaceFirst("\\{", "{\"excuse\":\"retried\","))),
                        "excuse"),
                sealed(
                        "an answer borrows the body of a later one",
                        forger -> forger.chained(lines ->
                                lines.replaceAll(line -> line.replaceAll("\"bodyOf\":\\d+", "\"bodyOf\":99999"))),
                        "takes its body from"));
    }

    private static Stream<Cheat> histories() {
        return Stream.of(
                remade(
                        "the calls that fail are never reported",
                        (transcript, record) -> withTrace(
                                transcript,
                                record.trace().only(entry -> !entry.scenario().equals(scenarioOf(record)))),
                        "one was taken out"),
                remade(
                        "the run is said to have been made in 1999",
                        (transcript, record) -> withRun(
                                transcript,
                                run(
                                        record.circumstances(),
                                        record.circumstances().rules(),
                                        Map.of(),
                                        java.time.Instant.parse("1999-01-01T00:00:00Z"))),
                        "after the run had ended"),
                remade(
                        "another target is named in the first line",
                        (transcript, record) -> withRun(
                                transcript,
                                run(
                                        record.circumstances(),
                                        record.circumstances().rules(),
                                        Map.of("target", "https://api.vendor.example"),
                                        record.circumstances().started())),
                        "two values of target"),
                remade(
                        "only the rules that passed were asked for",
                        (transcript, record) -> withRun(
                                transcript,
                                run(
                                        record.circumstances(),
                                        List.of("TAM-POLL"),
                                        Map.of("rules", "TAM-POLL"),
                                        record.circumstances().started())),
                        "does not belong to what is claimed"),
                remade(
                        "the narrowed run is reported as a whole one",
                        (transcript, record) -> withRun(
                                transcript,
                                run(
                                        record.circumstances(),
                                        List.of(),
                                        Map.of("rules", ""),
                                        record.circumstances().started())),
                        "its ending is not recorded"),
                remade(
                        "the failed scenario is reported as passed",
                        (transcript, record) -> withScenarios(
                                transcript,
                                record.scenarios().stream()
                                        .map(scenario -> scenario.ending() instanceof Ending.Broke
                                                ? ended(scenario, new Ending.Held())
                                                : scenario)
                                        .toList()),
                        "is stated as passed, but its calls give another ending"),
                remade(
                        "the failed scenario is reported as left open",
                        (transcript, record) -> withScenarios(
                                transcript,
                                record.scenarios().stream()
                                        .map(scenario -> scenario.ending() instanceof Ending.Broke
                                                ? ended(scenario, new Ending.Excluded("The target may choose."))
                                                : scenario)
                                        .toList()),
                        "is stated as not applicable, but it was judged"),
                remade(
                        "the failed scenario is not reported",
                        (transcript, record) -> withScenarios(
                                transcript,
                                record.scenarios().stream()
                                        .filter(scenario -> !(scenario.ending() instanceof Ending.Broke))
                                        .toList()),
                        "its ending is not recorded"));
    }

    private static Cheat stated(String name, Consumer<ObjectNode> edit, String reason) {
        return sealed(name, forger -> forger.record(edit), reason);
    }

    private static Cheat edited(String name, String file, UnaryOperator<String> edit, String reason) {
        return sealed(name, forger -> forger.text(file, edit), reason);
    }

    private static Cheat sealed(String name, Bending bending, String reason) {
        return new Cheat(
                name,
                forger -> {
                    bending.bend(forger);
                    forger.seal();
                },
                reason);
    }

    private static Cheat remade(String name, BiFunction<Transcript, RunRecord, Transcript> edit, String reason) {
        return sealed(name, forger -> forger.remade(transcript -> edit.apply(transcript, transcript.record())), reason);
    }

    private static void signWithAnother(BundleForger forger) throws IOException {
        try {
            Path other = Files.createTempFile("other", ".pem");
            Files.writeString(
                    other,
                    Pem.encode(
                            KeyPairGenerator.getInstance("Ed25519")
                                    .generateKeyPair()
                                    .getPrivate()
                                    .getEncoded(),
                            "PRIVATE KEY"));
            new Bundle(forger.file("")).seal(Optional.of(Signer.read(other)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode rule(ObjectNode record, String id) {
        for (var rule : record.path("rules")) {
            if (rule.path("id").asText().equals(id)) {
                return (ObjectNode) rule;
            }
        }
        throw new AssertionError("no rule " + id);
    }

    private static void removeRule(ObjectNode record, String id) {
        ArrayNode rules = (ArrayNode) record.path("rules");
        for (int index = 0; index < rules.size(); index++) {
            if (rules.get(index).path("id").asText().equals(id)) {
                rules.remove(index);
                return;
            }
        }
        throw new AssertionError("no rule " + id);
    }

    private static String scenarioOf(RunRecord record) {
        return record.scenarios().stream()
                .filter(scenario -> scenario.rules().contains(FAILED))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static Transcript withTrace(Transcript transcript, Trace trace) {
        RunRecord record = transcript.record();
        return new Transcript(
                transcript.opening(),
                new RunRecord(record.circumstances(), trace, record.scenarios(), record.remarks()));
    }

    private static Transcript withScenarios(Transcript transcript, List<ScenarioResult> scenarios) {
        RunRecord record = transcript.record();
        return new Transcript(
                transcript.opening(),
                new RunRecord(record.circumstances(), record.trace(), scenarios, record.remarks()));
    }

    private static Transcript withRun(Transcript transcript, Circumstances run) {
        TranscriptOpening old = transcript.opening();
        return new Transcript(
                new TranscriptOpening(
                        old.schema(), old.kit(), old.setting(), run, old.remarks(), old.waivers(), old.signer()),
                transcript.record());
    }

    private static Transcript unsigned(Transcript transcript) {
        TranscriptOpening old = transcript.opening();
        return new Transcript(
                new TranscriptOpening(
                        old.schema(),
                        old.kit(),
                        old.setting(),
                        old.run(),
                        old.remarks(),
                        Optional.empty(),
                        Optional.empty()),
                transcript.record());
    }

    private static Transcript withKit(Transcript transcript, String version) {
        TranscriptOpening old = transcript.opening();
        Report.KitInfo kit = new Report.KitInfo(
                "bandstand", version, old.kit().build(), old.kit().rules());
        return new Transcript(
                new TranscriptOpening(
                        old.schema(), kit, old.setting(), old.run(), old.remarks(), old.waivers(), old.signer()),
                transcript.record());
    }

    private static Circumstances run(
            Circumstances run, List<String> rules, Map<String, String> settings, Instant started) {
        Map<String, String> changed = run.settings();
        settings.forEach((name, value) -> {
            if (value.isEmpty()) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
        });
        return new Circumstances(
                run.target(),
                started,
                run.took(),
                run.seed(),
                run.virtualTime(),
                run.shuffled(),
                run.strict(),
                run.parallel(),
                run.jobs(),
                run.claims(),
                rules,
                changed,
                run.challenge(),
                run.silence());
    }

    private static ScenarioResult ended(ScenarioResult scenario, Ending ending) {
        return new ScenarioResult(
                scenario.name(), scenario.feature(), scenario.line(), scenario.rules(), ending, scenario.took());
    }

    private BundleForger copied() throws IOException {
        try (Stream<Path> old = Files.walk(bent)) {
            for (Path file : old.sorted(Collections.reverseOrder()).toList()) {
                if (!file.equals(bent)) {
                    Files.delete(file);
                }
            }
        }
        try (Stream<Path> files = Files.list(honest.resolve("bundle"))) {
            for (Path file : files.toList()) {
                Files.copy(file, bent.resolve(file.getFileName()));
            }
        }
        return new BundleForger(bent, Signer.read(key), judge);
    }

    private static Verification.Judge judge(Kit kit) {
        return new Verification.Judge() {
            @Override
            public RunFacts judge(RunRecord record, Waivers waivers) {
                return kit.judge(record, waivers);
            }

            @Override
            public List<String> audit(RunRecord record) {
                return kit.audit(record);
            }
        };
    }

    /** Removes an exchange whose body no later line repeats by its number. */
    private static void swapTwoWithBodiesOfTheirOwn(List<String> lines) {
        int first = 5;
        while (lines.get(first).contains("\"bodyOf\"") || lines.get(first + 1).contains("\"bodyOf\"")) {
            first++;
        }
        Collections.swap(lines, first, first + 1);
    }

    private static void removeOneThatNoOtherNeeds(List<String> lines) {
        int free = IntStream.range(5, lines.size())
                .filter(at ->
                        lines.get(at).contains("\"reply\"") && lines.get(at).contains("\"bodyOf\""))
                .findFirst()
                .orElseThrow();
        lines.remove(free);
    }
}
