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
import org.junit.jupiter.api.Test;

class TamCatalogueTest {

    private static final RuleCatalogue CATALOGUE = RuleCatalogue.of("openfunnel-tam");

    @Test
    void every_pointer_into_the_contract_leads_somewhere() throws IOException {
        JsonNode contract = contract();

        assertThat(sources("openapi")
                        .filter(source -> contract.at(source.place()).isMissingNode()))
                .isEmpty();
    }

    @Test
    void every_section_of_the_errata_that_is_cited_is_there() throws IOException {
        List<String> errata = resource("errata.md").lines().toList();

        assertThat(sources("errata")
                        .map(source -> source.place().replace("section ", "## ") + ". ")
                        .filter(heading -> errata.stream().noneMatch(line -> line.startsWith(heading))))
                .isEmpty();
    }

    @Test
    void every_operation_is_one_of_the_contract() throws IOException {
        Set<String> known = Set.copyOf(contract().findValuesAsText("operationId"));

        assertThat(CATALOGUE.rules()).allSatisfy(rule -> assertThat(known).containsAll(rule.operations()));
    }

    @Test
    void what_is_not_scored_is_advisory_and_nothing_else_is() {
        assertThat(CATALOGUE.rules())
                .allSatisfy(
                        rule -> assertThat(rule.profile().equals("advisory")).isEqualTo(!rule.scored()));
    }

    @Test
    void a_statement_is_one_sentence_for_a_rule_line() {
        assertThat(CATALOGUE.rules())
                .extracting(Rule::statement)
                .doesNotHaveDuplicates()
                .allSatisfy(statement -> assertThat(statement).matches("[A-Z][^.]*[^.:,]"));
    }

    @Test
    void every_document_and_every_contested_point_is_cited() {
        assertThat(CATALOGUE.rules().stream()
                        .flatMap(rule -> rule.sources().stream())
                        .map(Source::document))
                .containsAll(CATALOGUE.documents().stream().map(Document::key).toList());
        assertThat(CATALOGUE.rules())
                .extracting(Rule::contested)
                .containsAll(
                        CATALOGUE.contested().stream().map(ContestedPoint::id).toList());
    }

    @Test
    void every_rule_that_is_judged_tells_what_to_look_at_when_it_fails() {
        assertThat(CATALOGUE.rules().stream().filter(Rule::judged))
                .allSatisfy(rule -> assertThat(rule.ifItFails()).isNotEmpty());
    }

    private static Stream<Source> sources(String document) {
        return CATALOGUE.rules().stream()
                .flatMap(rule -> rule.sources().stream())
                .filter(source -> source.document().equals(document));
    }

    private static JsonNode contract() throws IOException {
        return new YAMLMapper().readTree(resource("openapi.yaml"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = RuleCatalogue.class.getResourceAsStream("/contracts/openfunnel-tam/" + name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
