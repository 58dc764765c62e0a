package dev.bandstand.kit.explore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.bandstand.kit.coverage.CoverageSection;
import dev.bandstand.kit.coverage.RunCoverage;
import dev.bandstand.kit.explore.Exploration.End;
import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.markup.MarkupTemplate;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** An exploration as a page for people and as JSON. */
public final class ExplorationPage {

    private static final String TEMPLATE = "exploration.html.mustache";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Exploration exploration;
    private final String contract;
    private final URI target;

    /** @param contract the name of the contract */
    public ExplorationPage(Exploration exploration, String contract, URI target) {
        this.exploration = exploration;
        this.contract = contract;
        this.target = target;
    }

    /** A failure as it is written. */
    record FailureInfo(
            List<Finding> findings,
            String walk,
            int calls,
            int failed,
            int played,
            Optional<String> hindrance,
            List<String> story) {

        static FailureInfo of(Failure failure) {
            return new FailureInfo(
                    failure.findings(),
                    failure.walk().text(),
                    failure.calls(),
                    failure.failed(),
                    failure.played(),
                    failure.hindrance(),
                    new Story(failure).lines());
        }

        String rule() {
            return findings.getFirst().rule();
        }

        String text() {
            return String.join("\n", story);
        }
    }

    /** The record. */
    private record Info(
            String target,
            String contract,
            int seed,
            int walks,
            int calls,
            RunCoverage coverage,
            List<FailureInfo> failures,
            Optional<End> ended,
            List<String> leftovers) {}

    /** The record as JSON. */
    public String json() {
        try {
            return JSON.writeValueAsString(new Info(
                            target.toString(),
                            contract,
                            exploration.seed(),
                            exploration.walks(),
                            exploration.calls(),
                            exploration.met(),
                            failures(),
                            exploration.ended(),
                            exploration.leftovers()))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page. */
    public String html() {
        return MarkupTemplate.read(ExplorationPage.class, TEMPLATE, MarkupTemplate.HTML)
                .execute(this);
    }

    String target() {
        return target.toString();
    }

    String contract() {
        return contract;
    }

    Exploration exploration() {
        return exploration;
    }

    String verdict() {
        return exploration.verdict();
    }

    String tone() {
        return exploration.failures().isEmpty() && exploration.complete() ? "good" : "bad";
    }

    String coverage() {
        return new CoverageSection(exploration.met()).html();
    }

    String coverageStyle() {
        return CoverageSection.STYLE;
    }

    List<End> ended() {
        return exploration.ended().stream().toList();
    }

    List<FailureInfo> failures() {
        return exploration.failures().stream().map(FailureInfo::of).toList();
    }
}
