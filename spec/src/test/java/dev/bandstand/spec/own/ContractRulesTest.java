package dev.bandstand.spec.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.spec.Rule;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.ContractSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractRulesTest {

    private static final String OPENAPI = """
            openapi: 3.1.0
            info: {title: Exports, version: 1.0.0}
            paths:
              /exports:
                post:
                  operationId: createExport
                  responses:
                    '202': {description: Accepted, content: {application/json: {schema: {$ref: '#/components/schemas/Export'}}}}
              /exports/{id}:
                get:
                  operationId: getExport
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200': {description: It, content: {application/json: {schema: {$ref: '#/components/schemas/Export'}}}}
                    '404': {description: Not found}
            components:
              schemas:
                Export:
                  type: object
                  properties:
                    id: {type: string}
                    status: {type: string, enum: [running, done]}
                    rows: {type: integer}
                    parts: {type: array, items: {type: object, properties: {size: {type: integer}}}}
            """;

    private static final String JOB = """
            operations: {createExport: submit, getExport: observe}
            id: {returned: body /id}
            states: {running: running, done: completed}
            moves:
              running: {after: 8s, to: done}
            """;

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void write_a_good_contract() throws IOException {
        folder = Files.createDirectory(temp.resolve("exports"));
        Files.createDirectory(folder.resolve("rules"));
        Files.writeString(folder.resolve("openapi.yaml"), OPENAPI);
        Files.writeString(folder.resolve("job.yaml"), JOB);
    }

    private void rules(String yaml) throws IOException {
        Files.writeString(folder.resolve("rules/exports.yaml"), yaml);
    }

    private ContractRules read() {
        return ContractRules.of(Contract.read(ContractSource.folder(folder)));
    }

    @Test
    void a_folder_without_rules_has_the_derived_ones() {
        assertThat(read().own()).isEmpty();
        assertThat(read().catalogue().rules())
                .isNotEmpty()
                .allMatch(rule -> rule.id().startsWith("JOB-"));
    }

    @Test
    void a_rule_of_the_folder_has_defaults_for_what_it_leaves_out() throws IOException {
        rules("""
                documents: {manual: https://example.com/manual}
                rules:
                  - id: EXP-ROWS-001
                    title: A done export (ready) has rows
                    sources: [manual section 2]
                    judged_by: {answers: {of: getExport, state: done, body: {/rows: {minimum: 1}, '/parts/*/size': true}}}
                """);

        Rule rule = read().catalogue().rule("EXP-ROWS-001").orElseThrow();

        assertThat(rule.level()).isEqualTo(Rule.Level.MUST);
        assertThat(rule.scored()).isTrue();
        assertThat(rule.statement()).isEqualTo("A done export (ready) has rows");
        assertThat(rule.expect()).isEqualTo("a done export ready has rows");
        assertThat(rule.operations()).containsExactly("getExport");
        assertThat(read().catalogue().documents()).anyMatch(each -> each.key().equals("manual"));
    }

    @Test
    void a_should_and_an_observation_do_not_count() throws IOException {
        rules("""
                rules:
                  - {id: EXP-ROWS-001, level: SHOULD, title: One, sources: [job.yaml line 1], judged_by: {keeps: {members: [/rows]}}}
                  - {id: EXP-ROWS-002, basis: observed, title: Two, sources: [job.yaml line 1], judged_by: {keeps: {members: [/rows]}}}
                """);

        assertThat(read().own()).extracting(each -> each.rule().scored()).containsExactly(false, false);
    }

    @Test
    void a_rule_takes_the_place_of_a_derived_one() throws IOException {
        rules("""
                rules:
                  - id: EXP-ENDS-001
                    title: A done export stays done
                    sources: [openapi /paths/~1exports~1{id}/get]
                    judged_by: {derived: JOB-LIFE-final}
                """.replace("[openapi /paths/~1exports~1{id}/get]", "['openapi /paths/~1exports~1{id}/get']"));

        ContractRules rules = read();

        assertThat(rules.idOf("JOB-LIFE-final")).isEqualTo("EXP-ENDS-001");
        assertThat(rules.catalogue().rule("JOB-LIFE-final")).isEmpty();
        assertThat(rules.catalogue().rule("EXP-ENDS-001").orElseThrow().why()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{derived: JOB-LIFE-finl}                                 | 6 | './bandstand rules' lists no derived rule JOB-LIFE-finl; did you mean JOB-LIFE-final?",
                "{answers: {of: getExprt, body: {/rows: true}}}           | 6 | there is no operation getExprt; did you mean getExport?",
                "{answers: {of: getExport, body: {/rwos: true}}}          | 6 | no answer to getExport has a member /rwos",
                "{answers: {of: getExport, body: {'/parts/*/no': true}}}  | 6 | no answer to getExport has a member /parts/*/no",
                "{answers: {of: getExport, state: finished, body: {/rows: 1}}} | 6 | there is no state finished",
                "{answers: {of: getExport}}                               | 6 | the rule demands nothing; give it body or headers",
                "{answers: {of: getExport, body: {/rows: $bdy/rows}}}     | 6 | $bdy/rows is none of $id, $request/MEMBER and $body/MEMBER",
                "{answers: {of: getExport, body: {/rows: {minimum: $count}}}} | 6 | $count is none of",
                "{keeps: {of: getExport, members: [/rwos]}}               | 6 | no answer to getExport has a member /rwos",
                "{keeps: {members: [rows]}}                               | 6 | \"rows\" is not written as it must be: a JSON pointer",
                "{answer: {of: getExport}}                                | 6 | there is no such member; did you mean answers?",
                "{derived: JOB-LIFE-final, keeps: {members: [/rows]}}     | 6 | must have at most 1 properties",
                "{answers: {of: getExport, status: ok, body: {/rows: 1}}} | 6 | status: it must be integer"
            })
    void a_check_that_cannot_be_used_is_refused_with_its_line(String check, int line, String reason)
            throws IOException {
        rules("""
                rules:
                  - id: EXP-ROWS-001
                    title: A rule
                    why: It matters.
                    sources: [job.yaml line 2]
                    judged_by: %s
                """.formatted(check));

        assertThatThrownBy(this::read)
                .isInstanceOf(ContractError.class)
                .hasMessageContaining("exports.yaml, line %s: ".formatted(line))
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: JOB-ROWS-001      | \"JOB-ROWS-001\" is not written as it must be",
                "id: exp-1             | \"exp-1\" is not written as it must be: capital letters",
                "level: must           | \"must\" is not one of MUST, SHOULD, MAY",
                "sources: [manuel x]   | no document is called manuel; did you mean manual?",
                "sources: [openapi /x] | the OpenAPI document has nothing at /x",
                "sources: [manual]     | \"manual\" is not written as it must be: a document, a blank and a place",
                "expect: no (brackets) | is not written as it must be",
                "colour: red           | there is no such member"
            })
    void a_member_that_cannot_be_used_is_refused(String member, String reason) throws IOException {
        String name = member.substring(0, member.indexOf(':'));
        String rule = """
                documents: {manual: https://example.com}
                rules:
                  - id: EXP-ROWS-001
                    title: A rule
                    sources: [manual section 1]
                    judged_by: {keeps: {members: [/rows]}}
                """.lines()
                .filter(line -> !line.strip().replace("- ", "").startsWith(name + ":"))
                .reduce((one, next) -> one + "\n" + next)
                .orElseThrow()
                .replace("    title: A rule", (name.equals("id") ? "  - " : "    ") + "title: A rule\n    " + member);
        rules(rule);

        assertThatThrownBy(this::read).isInstanceOf(ContractError.class).hasMessageContaining(reason);
    }

    @Test
    void two_rules_of_one_id_or_phrase_are_refused() throws IOException {
        rules("""
                rules:
                  - {id: EXP-ROWS-001, title: One, sources: [job.yaml line 1], judged_by: {keeps: {members: [/rows]}}}
                  - {id: EXP-ROWS-001, title: One, sources: [job.yaml line 1], judged_by: {keeps: {members: [/rows]}}}
                """);

        assertThatThrownBy(this::read)
                .hasMessageContaining("line 3: the id EXP-ROWS-001 is there twice")
                .hasMessageContaining("line 3: another rule expects \"one\" as well");
    }

    @Test
    void a_deviation_names_a_rule_that_there_is() throws IOException {
        Files.writeString(folder.resolve("deviations.yaml"), """
                deviations:
                  - {id: none, rule: JOB-LIFE-finl, title: Nothing, override: {status: 500}}
                  - {id: none, rule: JOB-LIFE-final, title: Nothing, override: {status: 500}}
                """);

        Contract contract = Contract.read(ContractSource.folder(folder));

        assertThatThrownBy(() -> OwnDeviation.of(contract, ContractRules.of(contract)))
                .hasMessageContaining(
                        "deviations.yaml, line 2: there is no rule JOB-LIFE-finl; did you mean JOB-LIFE-final?")
                .hasMessageContaining("line 3: the id none is there twice");
    }

    @Test
    void the_batches_that_ship_have_rules_of_their_own() {
        List<OwnRule> own = ContractRules.of(Contract.read(ContractSource.shipped("openai-batch")))
                .own();

        assertThat(own).extracting(each -> each.rule().id()).contains("OAB-FILE-001", "OAB-KEEP-001");
    }
}
