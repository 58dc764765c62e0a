package dev.bandstand.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shipped catalogue is complete and consistent. */
class ShippedCataloguesTest {

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
    void every_pointer_into_the_contract_leads_somewhere(String contract) throws IOException {
        JsonNode openapi = openapi(contract);

        assertThat(sources(contract, "openapi")
                        .filter(source -> openapi.at(source.place()).isMissingNode()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
    void every_place_of_the_errata_that_is_cited_is_there(String contract) throws IOException {
        List<String> errata = resource(contract, "errata.md").lines().toList();

        assertThat(sources(contract, "errata")
                        .map(source -> source.place().startsWith("section ")
                                ? source.place().replace("section ", "## ") + ". "
                                : source.place().replace("point ", "| ") + " | ")
                        .filter(start -> errata.stream().noneMatch(line -> line.startsWith(start))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
    void every_operation_is_one_of_the_contract(String contract) throws IOException {
        Set<String> known = Set.copyOf(openapi(contract).findValuesAsText("operationId"));

        assertThat(RuleCatalogue.of(contract).rules())
                .allSatisfy(rule -> assertThat(known).containsAll(rule.operations()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
    void no_advisory_rule_is_scored(String contract) {
        assertThat(RuleCatalogue.of(contract).strict().rules())
                .filteredOn(rule -> rule.profile().equals("advisory"))
                .noneMatch(Rule::scored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
    void a_should_counts_in_a_strict_run_only(String contract) {
        List<String> usual = scored(RuleCatalogue.of(contract));
        List<String> strict = scored(RuleCatalogue.of(contract).strict());

        assertThat(strict).containsAll(usual).hasSizeGreaterThan(usual.size());
        assertThat(RuleCatalogue.of(contract).rules())
                .filteredOn(rule -> strict.contains(rule.id()) && !usual.contains(rule.id()))
                .extracting(Rule::level)
                .containsOnly(Rule.Level.SHOULD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
    void a_statement_is_one_sentence_for_a_rule_line(String contract) {
        assertThat(RuleCatalogue.of(contract).rules())
                .extracting(Rule::statement)
                .doesNotHaveDuplicates()
                .allSatisfy(statement -> assertThat(statement).matches("[A-Z][^.]*[^.:,]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
    void every_document_and_every_contested_point_is_cited(String contract) {
        assertThat(RuleCatalogue.of(contract).rules().stream()
                        .flatMap(rule -> rule.sources().stream())
                        .map(Source::document))
                .containsAll(RuleCatalogue.of(contract).documents().stream()
                        .map(Document::key)
                        .toList());
        assertThat(RuleCatalogue.of(contract).rules())
                .extracting(Rule::contested)
                .containsAll(RuleCatalogue.of(contract).contested().stream()
                        .map(ContestedPoint::id)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"openfunnel-tam", "nemo-jobs"})
    void every_rule_that_is_judged_tells_what_to_look_at_when_it_fails(String contract) {
        assertThat(RuleCatalogue.of(contract).rules().stream().filter(Rule::judged))
                .allSatisfy(rule -> assertThat(rule.ifItFails()).isNotEmpty());
    }

    private static List<String> scored(RuleCatalogue catalogue) {
        return catalogue.rules().stream().filter(Rule::scored).map(Rule::id).toList();
    }

    private static Stream<Source> sources(String contract, String document) {
        return RuleCatalogue.of(contract).rules().stream()
                .flatMap(rule -> rule.sources().stream())
                .filter(source -> source.document().equals(document));
    }

    private static JsonNode openapi(String contract) throws IOException {
        return new YAMLMapper().readTree(resource(contract, "openapi.yaml"));
    }

    private static String resource(String contract, String name) throws IOException {
        try (InputStream in = RuleCatalogue.class.getResourceAsStream("/contracts/%s/%s".formatted(contract, name))) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
