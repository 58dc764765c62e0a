package dev.bandstand.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CatalogueReaderTest {

    private static final String INDEX = """
            title: Jobs
            documents:
              - {key: openapi, title: The contract, location: openapi.yaml}
            profiles:
              - {name: core, needs: a job}
            contested:
              - {id: C1, question: Open, reading: Both}
            areas: [poll]
            """;

    private static final String RULE = """
            - id: TAM-POLL-001
              level: MUST
              basis: documented
              status: active
              scored: true
              profile: core
              kind: each
              title: A poll is answered
              statement: A poll is answered 200
              expect: the poll is answered 200
              why: Nothing else tells how far the job is.
              sources: [openapi /paths]
              operations: [poll]
              judged_by: {poll-is-answered: {status: [200, 204], in: running}}
            """;

    @Test
    void a_rule_keeps_what_its_file_says_and_leaves_out_what_is_left_out() {
        Rule rule = read(RULE).rule("TAM-POLL-001").orElseThrow();

        assertThat(rule.level()).isEqualTo(Rule.Level.MUST);
        assertThat(rule.sources()).containsExactly(new Source("openapi", "/paths"));
        assertThat(rule.requires()).isEmpty();
        assertThat(rule.contested()).isNull();
        assertThat(rule.area()).isEqualTo("POLL");
    }

    @Test
    void a_rule_names_its_checks_with_or_without_parameters() {
        assertThat(read(RULE).rules().getFirst().judgedBy())
                .containsExactly(new RuleCheck(
                        "poll-is-answered", Map.of("status", List.of("200", "204"), "in", List.of("running"))));
        assertThat(read(judgedBy("[poll-is-answered, polls-are-alike]"))
                        .rules()
                        .getFirst()
                        .judgedBy())
                .extracting(RuleCheck::name)
                .containsExactly("poll-is-answered", "polls-are-alike");
    }

    @Test
    void a_check_with_two_names_is_refused() {
        refused(
                judgedBy("{poll-is-answered: {}, polls-are-alike: {}}"),
                "contracts/x/rules/poll.yaml, line 1: \"{\"poll-is-answered\":{},\"polls-are-alike\":{}}\" is neither the "
                        + "name of a check nor one name with its parameters.");
    }

    @Test
    void a_rule_without_a_check_is_refused_unless_it_says_why() {
        String without = RULE.replaceAll("  judged_by: .*\n", "");

        refused(
                without,
                "contracts/x/rules/poll.yaml, line 1: TAM-POLL-001 lacks \"judged_by\"; name the check that judges it, or say in "
                        + "\"untested\" why none does.");
        assertThat(read(without + "  untested: Nobody can see it.\n").rules()).hasSize(1);
        refused(
                RULE + "  untested: Nobody can see it.\n",
                "contracts/x/rules/poll.yaml, line 1: TAM-POLL-001 is not judged, but has \"judged_by\"; leave it out.");
    }

    @Test
    void rules_of_several_areas_are_sorted_by_id() {
        RuleCatalogue catalogue = new CatalogueReader(files(
                        INDEX.replace("[poll]", "[poll, auth]"),
                        Map.of(
                                "poll",
                                RULE,
                                "auth",
                                RULE.replace("POLL", "AUTH").replace("expect: the", "expect: a"))))
                .read("x");

        assertThat(catalogue.rules()).extracting(Rule::id).containsExactly("TAM-AUTH-001", "TAM-POLL-001");
    }

    @Test
    void an_unknown_member_is_refused_with_file_and_line() {
        refused(RULE.replace("  basis:", "  severity: high\n  basis:"), """
                contracts/x/rules/poll.yaml, line 1: "severity" is not a member that is known here; known are \
                avoidable, basis, \
                contested, expect, id, if_it_fails, judged_by, kind, level, operations, profile, requires, scored, sources, statement, \
                status, title, untested, why.""");
    }

    @Test
    void a_level_that_does_not_exist_is_refused() {
        refused(
                RULE.replace("MUST", "SHALL"),
                "contracts/x/rules/poll.yaml, line 2: \"SHALL\" is not one of may, must, should.");
    }

    @Test
    void a_missing_member_is_refused() {
        refused(
                RULE.replace("  why: Nothing else tells how far the job is.\n", ""),
                "contracts/x/rules/poll.yaml, line 1: the entry lacks \"why\".");
    }

    @Test
    void an_id_that_is_not_well_formed_is_refused() {
        refused(
                RULE.replace("TAM-POLL-001", "TAM-POLL-1"),
                "contracts/x/rules/poll.yaml, line 1: \"TAM-POLL-1\" is not an id such as TAM-PAUS-002.");
    }

    @Test
    void an_id_that_is_there_twice_is_refused() {
        refused(RULE + RULE, "contracts/x/rules/poll.yaml, line 15: TAM-POLL-001 is there twice.");
    }

    @Test
    void rules_out_of_order_are_refused() {
        refused(
                RULE.replace("001", "002") + RULE,
                "contracts/x/rules/poll.yaml, line 15: TAM-POLL-001 stands after TAM-POLL-002; sort the file by id.");
    }

    @Test
    void two_rules_that_expect_the_same_are_refused() {
        refused(
                RULE + RULE.replace("001", "002"),
                "contracts/x/rules/: TAM-POLL-001 and TAM-POLL-002 both expect \"the poll is answered 200\"; "
                        + "give each rule a phrase of its own.");
    }

    @Test
    void a_phrase_that_cannot_follow_then_is_refused() {
        refused(
                RULE.replace("expect: the poll is answered 200", "expect: The poll works (200)."),
                "contracts/x/rules/poll.yaml, line 1: TAM-POLL-001 expects \"The poll works (200).\"; write a phrase that "
                        + "follows \"Then\": it begins in lower case and has letters, digits, spaces, commas, colons, "
                        + "hyphens and underscores only.");
    }

    @Test
    void two_areas_in_one_file_are_refused() {
        refused(
                RULE + RULE.replace("POLL", "ROWS"),
                "contracts/x/rules/poll.yaml, line 15: TAM-ROWS-001 stands in a file with TAM-POLL-001; "
                        + "give each area a file of its own.");
    }

    @Test
    void an_unknown_profile_is_refused() {
        refused(
                RULE.replace("profile: core", "profile: everything"),
                "contracts/x/rules/poll.yaml, line 1: TAM-POLL-001 names the profile \"everything\", "
                        + "which index.yaml does not list.");
    }

    @Test
    void a_source_in_an_unknown_document_is_refused() {
        refused(
                RULE.replace("openapi /paths", "hearsay /paths"),
                "contracts/x/rules/poll.yaml, line 1: TAM-POLL-001 names the document \"hearsay\", "
                        + "which index.yaml does not list.");
    }

    @Test
    void a_source_without_a_place_is_refused() {
        refused(
                RULE.replace("openapi /paths", "openapi"),
                "contracts/x/rules/poll.yaml, line 12: \"openapi\" does not name a document and, after a blank, "
                        + "a place in it.");
    }

    @Test
    void a_contested_rule_that_is_scored_is_refused() {
        refused(
                RULE.replace("status: active", "status: contested") + "  contested: C1\n",
                "contracts/x/rules/poll.yaml, line 1: TAM-POLL-001 is contested and therefore cannot be scored.");
    }

    @Test
    void a_should_that_is_scored_is_refused() {
        refused(
                RULE.replace("MUST", "SHOULD"),
                "contracts/x/rules/poll.yaml, line 1: TAM-POLL-001 is a SHOULD, which only warns, so it cannot be scored.");
    }

    @Test
    void an_observation_that_is_scored_is_refused() {
        refused(
                RULE.replace("documented", "observed"),
                "contracts/x/rules/poll.yaml, line 1: TAM-POLL-001 was observed at one implementation only, "
                        + "so it cannot be scored.");
    }

    @Test
    void a_convention_without_a_standard_that_is_scored_is_refused() {
        refused(
                RULE.replace("documented", "convention"),
                "contracts/x/rules/poll.yaml, line 1: TAM-POLL-001 rests on convention and cites no standard, "
                        + "so it cannot be scored.");
    }

    @Test
    void a_contract_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> RuleCatalogue.of("no-such-contract"))
                .hasMessage("contracts/no-such-contract/rules/index.yaml does not exist; check the name of the "
                        + "contract and the areas in its index.yaml.");
    }

    private static String judgedBy(String checks) {
        return RULE.replaceAll("judged_by: .*", "judged_by: " + checks);
    }

    private static void refused(String rules, String message) {
        assertThatThrownBy(() -> read(rules)).isInstanceOf(CatalogueError.class).hasMessage(message);
    }

    private static RuleCatalogue read(String rules) {
        return new CatalogueReader(files(INDEX, Map.of("poll", rules))).read("x");
    }

    private static Function<String, Optional<String>> files(String index, Map<String, String> areas) {
        return path -> path.endsWith("index.yaml")
                ? Optional.of(index)
                : Optional.ofNullable(
                        areas.get(path.substring(path.lastIndexOf('/') + 1).replace(".yaml", "")));
    }
}
