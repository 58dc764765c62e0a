package dev.bandstand.kit.oracle.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.kit.contract.ContractCheck;
import dev.bandstand.kit.dialect.Dialect;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.spec.RuleCheck;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.OperationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CheckTableTest {

    private static final ContractCheck NEMO = ContractCheck.of("nemo-jobs");

    private final List<Object> seen = new ArrayList<>();
    private final CheckTable table = new CheckTable()
            .with("ends-are-final", rule -> check(rule))
            .with("command-conflicts", (rule, given) -> {
                seen.addAll(List.of(given.kind(), given.states("in"), given.statuses()));
                return check(rule);
            })
            .with("path", (rule, given) -> {
                seen.add(given.pathToJobs());
                return check(rule);
            });

    @Test
    void a_check_gets_the_words_of_its_contract() {
        Check made = make(
                "command-conflicts",
                Map.of("of", List.of("pause"), "in", List.of("active", "error"), "status", List.of("409")));

        assertThat(made.rules()).containsExactly("NEMO-PAUS-001");
        assertThat(seen).containsExactly(OperationKind.PAUSE, Set.of(JobState.RUNNING, JobState.FAILED), Set.of(409));
    }

    @Test
    void the_path_to_jobs_is_that_of_the_document() {
        make("path", Map.of());

        assertThat(seen).containsExactly("/apis/jobs/v2/workspaces/");
    }

    @Test
    void a_check_that_does_not_exist_is_refused_with_the_one_that_was_meant() {
        refused("end-is-final", Map.of(), "there is no check \"end-is-final\"; did you mean ends-are-final?");
    }

    @Test
    void a_missing_parameter_is_refused() {
        refused("command-conflicts", Map.of(), "the check \"command-conflicts\" needs \"of\".");
    }

    @Test
    void two_values_where_one_is_taken_are_refused() {
        refused(
                "command-conflicts",
                Map.of("of", List.of("pause", "resume")),
                "the check \"command-conflicts\" takes one value of \"of\".");
    }

    @Test
    void an_unknown_parameter_is_refused() {
        refused("ends-are-final", Map.of("in", List.of("error")), "the check \"ends-are-final\" knows no \"in\".");
    }

    @Test
    void words_of_another_contract_are_refused() {
        refused(
                "command-conflicts",
                Map.of("of", List.of("pause"), "in", List.of("running")),
                "the check \"command-conflicts\" names the state \"running\", which the contract does not have.");
    }

    @Test
    void what_is_no_status_code_and_no_kind_is_refused() {
        refused(
                "command-conflicts",
                Map.of("of", List.of("pause"), "in", List.of("error"), "status", List.of("4xx")),
                "the check \"command-conflicts\" takes status codes, but \"4xx\" is none.");
        refused(
                "command-conflicts",
                Map.of("of", List.of("halt")),
                "the check \"command-conflicts\" knows no kind of operation \"halt\".");
    }

    @Test
    void two_checks_of_one_name_are_refused() {
        assertThatThrownBy(() -> table.with("path", CheckTableTest::check))
                .hasMessage("There are two checks \"path\".");
    }

    private void refused(String name, Map<String, List<String>> parameters, String sentence) {
        assertThatThrownBy(() -> make(name, parameters)).hasMessage("NEMO-PAUS-001: " + sentence);
    }

    private Check make(String name, Map<String, List<String>> parameters) {
        return table.of(
                "NEMO-PAUS-001",
                new RuleCheck(name, parameters),
                Dialect.of(Contract.shipped("nemo-jobs")),
                NEMO.document());
    }

    private static Check check(String rule) {
        return EachRun.of(rule, (run, findings) -> {});
    }
}
