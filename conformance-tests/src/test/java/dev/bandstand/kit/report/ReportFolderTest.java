package dev.bandstand.kit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.bandstand.kit.coverage.CoverageCounter;
import dev.bandstand.kit.coverage.LifecycleGraph;
import dev.bandstand.kit.oracle.check.Judgement;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import dev.bandstand.kit.verdict.Claims;
import dev.bandstand.kit.verdict.Outcome;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.RunRecord;
import dev.bandstand.kit.verdict.ScenarioResult;
import dev.bandstand.kit.verdict.ScenarioResult.Ending;
import dev.bandstand.kit.verdict.Verdict;
import dev.bandstand.kit.verdict.Waivers;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import dev.bandstand.spec.contract.Contract;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** A run with every outcome, and text that breaks careless writers. */
@Isolated("It changes the default locale.")
class ReportFolderTest {

    private static final String NASTY = "saw ]]> and <b>&\"'\u0000\r\n\uD83D\uDE80 | `x`";
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.of("openfunnel-tam");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void the_record_keeps_to_its_published_schema() throws Exception {
        new ReportFolder(folder).write(facts());

        try (InputStream schema = Report.class.getResourceAsStream("/report.schema.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(JSON.readTree(record())))
                    .isEmpty();
        }
        assertThat(JSON.readTree(record()).fieldNames()).toIterable().last().isEqualTo("complete");
    }

    @Test
    void what_was_written_is_read_back_the_same() throws Exception {
        Report written = new ReportFolder(folder).write(facts());

        assertThat(ReportJson.REPORT.readValue(record(), Report.class)).isEqualTo(written);
        assertThat(Transcript.read(folder.resolve(Transcript.FILE)).record()).isEqualTo(facts().record());
    }

    @Test
    void a_transcript_that_was_cut_off_anywhere_is_none() throws Exception {
        new ReportFolder(folder).write(facts());
        Path file = folder.resolve(Transcript.FILE);
        String whole = Files.readString(file);

        for (int kept = 0; kept < whole.length(); kept += 97) {
            Files.writeString(file, whole.substring(0, kept));
            assertThatThrownBy(() -> Transcript.read(file))
                    .as("%d characters", kept)
                    .isInstanceOf(DamagedReport.class);
        }
    }

    @Test
    void every_form_says_the_same_whatever_the_text() throws Exception {
        new ReportFolder(folder).write(facts());

        Document junit = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(read("junit.xml").getBytes(StandardCharsets.UTF_8)));
        assertThat(junit.getDocumentElement().getAttribute("tests")).isEqualTo("6");
        assertThat(junit.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(junit.getElementsByTagName("error").getLength()).isEqualTo(1);
        assertThat(junit.getElementsByTagName("skipped").getLength()).isEqualTo(3);
        assertThat(JSON.readTree(read("results.sarif")).at("/runs/0/results")).hasSize(2);
        assertThat(read("report.html"))
                .doesNotContain("Optional")
                .contains("saw ]]&gt; and &lt;b&gt;")
                .doesNotContain("<b>&");
        assertThat(read("summary.md")).contains("1 failed");
        assertThat(JSON.readTree(read("badge.json")).path("message").asText()).isEqualTo("not judged (partial)");
    }

    @Test
    void the_test_report_is_valid_by_the_schemas_of_ci_servers() throws Exception {
        new ReportFolder(folder).write(facts());

        SchemaFactory.newDefaultInstance()
                .newSchema(ReportFolderTest.class.getResource("junit.xsd"))
                .newValidator()
                .validate(new StreamSource(folder.resolve("junit.xml").toFile()));
    }

    @Test
    void code_scanning_gets_every_rule_and_places_in_files_without_a_scheme() throws Exception {
        new ReportFolder(folder).write(facts());

        JsonNode run = JSON.readTree(read("results.sarif")).at("/runs/0");
        assertThat(run.at("/tool/driver/rules")).hasSize(6);
        assertThat(run.findValuesAsText("uri")).isNotEmpty().allMatch("exchanges.ndjson"::equals);
        assertThat(run.path("results").findValuesAsText("level")).containsExactlyInAnyOrder("error", "note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar-EG", "de", "az", "hi-IN-u-nu-deva"})
    void no_file_depends_on_the_locale(String language, @TempDir Path other) throws Exception {
        new ReportFolder(folder).write(facts());
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            new ReportFolder(other).write(facts());
        } finally {
            Locale.setDefault(usual);
        }

        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(other.resolve(file.getFileName())).hasSameTextualContentAs(file);
            }
        }
    }

    @Test
    void the_policy_of_the_page_allows_its_own_script_alone() throws Exception {
        new ReportFolder(folder).write(facts());

        String page = read("report.html");
        String script = page.substring(page.indexOf("<script>") + "<script>".length(), page.indexOf("</script>"));
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        assertThat(page)
                .contains("script-src 'sha256-%s'"
                        .formatted(Base64.getEncoder().encodeToString(sum).replace("=", "&#x3D;")))
                .containsOnlyOnce("<script")
                .doesNotContain("http-equiv=\"refresh");
    }

    @Test
    void text_of_the_target_is_no_markup_in_the_summary() throws Exception {
        new ReportFolder(folder).write(facts());

        assertThat(read("summary.md")).doesNotContain("<b>").contains("\\| \\`x\\`");
    }

    @Test
    void a_folder_that_cannot_be_written_gives_no_half_report() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new ReportFolder(file).write(facts()))
                .isInstanceOf(CannotWrite.class)
                .hasMessageStartingWith("The report cannot be written to " + file);
    }

    private String record() throws Exception {
        return read(ReportFolder.RECORD);
    }

    private String read(String name) throws Exception {
        return Files.readString(folder.resolve(name));
    }

    private static RunFacts facts() {
        List<Rule> rules = CATALOGUE
                .active()
                .filter(Rule::scored)
                .filter(rule -> rule.profile().equals("core"))
                .limit(6)
                .toList();
        Outcome.Failed failed =
                new Outcome.Failed(2, List.of(new Judgement.Broken(rules.get(1).id(), List.of(1, 2), NASTY)));
        Map<Rule, Outcome> outcomes = new LinkedHashMap<>();
        outcomes.put(rules.get(0), new Outcome.Passed(3));
        outcomes.put(rules.get(1), failed);
        outcomes.put(rules.get(2), new Outcome.NotTestable(NASTY));
        outcomes.put(rules.get(3), new Outcome.NotApplicable(NASTY));
        outcomes.put(rules.get(4), new Outcome.Waived(failed, NASTY));
        outcomes.put(rules.get(5), new Outcome.KitError(NASTY));
        Claims claims = Claims.byMeans(List.of("core"));
        ScenarioResult scenario = new ScenarioResult(
                NASTY,
                "openfunnel-tam/x.feature",
                3,
                List.of(rules.get(1).id()),
                new Ending.Broke(NASTY),
                Duration.ZERO);
        RunRecord record = new RunRecord(
                new RunRecord.Circumstances(
                        URI.create("http://localhost:1"),
                        Instant.EPOCH,
                        Duration.ofSeconds(2),
                        7,
                        true,
                        false,
                        false,
                        1,
                        1,
                        claims.all(),
                        List.of(),
                        Map.of("target", "http://localhost:1", "seed", "7"),
                        Optional.of(NASTY),
                        Optional.empty()),
                new Trace(new TraceContext("openfunnel-tam", OptionalInt.of(1)), List.of(poll(1), poll(2))),
                List.of(scenario),
                List.of(NASTY));
        return new RunFacts(
                CATALOGUE,
                record,
                Waivers.NONE,
                claims,
                outcomes,
                Verdict.on(outcomes, claims, List.of(), List.of(), Optional.empty()),
                CoverageCounter.of(LifecycleGraph.of(Contract.shipped("openfunnel-tam")), record.trace()));
    }

    private static Exchange poll(int number) {
        String body = "{\"job_id\":\"j\",\"status\":\"running\",\"progress_message\":\"" + "x".repeat(90) + "\"}";
        return new Exchange(
                number,
                "s",
                "alice",
                "pollTamBuild",
                "j",
                new Exchange.Request("GET", "/api/v1/tam/build/j", Map.of("X-API-Key", "[key of alice]"), null),
                new Exchange.Answered(200, Map.of("content-type", List.of("application/json")), body),
                Instant.EPOCH,
                Instant.EPOCH.plusMillis(5));
    }
}
