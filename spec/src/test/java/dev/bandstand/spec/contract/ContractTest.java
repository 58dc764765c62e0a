package dev.bandstand.spec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.body.Requests;
import dev.bandstand.spec.body.SchemaExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractTest {

    private static final String OPENAPI = """
            openapi: 3.0.3
            info: {title: Exports, version: 1.0.0}
            servers: [{url: 'https://example.com/v2/'}]
            paths:
              /exports:
                post:
                  operationId: createExport
                  requestBody:
                    content:
                      application/json:
                        schema: {type: object, required: [table], properties: {table: {type: string, example: orders}}}
                  responses:
                    '202': {description: Accepted, content: {application/json: {schema: {$ref: '#/components/schemas/Export'}}}}
                    '400': {description: Not valid}
              /exports/{export_id}:
                get:
                  operationId: getExport
                  parameters: [{name: export_id, in: path, required: true, schema: {type: string}}]
                  responses:
                    '200': {description: It, content: {application/json: {schema: {$ref: '#/components/schemas/Export'}}}}
                    '404': {description: Not found}
                delete:
                  operationId: cancelExport
                  parameters: [{name: export_id, in: path, required: true, schema: {type: string}}]
                  responses:
                    '204': {description: Cancelled}
                    '404': {description: Not found}
                    '409': {description: It has ended}
            components:
              schemas:
                Export:
                  type: object
                  required: [export_id, status]
                  properties:
                    export_id: {type: string}
                    status: {type: string, enum: [queued, running, done, failed, stopped]}
                    rows: {type: integer}
            """;

    private static final String JOB = """
            operations: {createExport: submit, getExport: observe, cancelExport: cancel}
            id: {returned: body /export_id}
            states: {queued: pending, running: running, done: completed, failed: failed, stopped: cancelled}
            moves:
              queued: {after: 1s, to: running, or: [failed]}
              running: {after: 8s, to: done, or: [failed after 3s], stages: 4}
            commands: |
              state    cancel
              queued   stopped
              running  stopped
              done     refuse
              failed   refuse
              stopped  stay
            counters:
              rows: {at: /rows, grows-to: 100}
            """;

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void write_a_good_contract() throws IOException {
        folder = Files.createDirectory(temp.resolve("exports"));
        Files.writeString(folder.resolve("openapi.yaml"), OPENAPI);
        Files.writeString(folder.resolve("job.yaml"), JOB);
    }

    @Test
    void a_folder_tells_its_jobs() {
        Contract contract = Contract.read(ContractSource.folder(folder));

        assertThat(contract.name()).isEqualTo("exports");
        assertThat(contract.job().initial()).isEqualTo("queued");
        assertThat(contract.job().move("running").or()).containsEntry("failed", Duration.ofSeconds(3));
        assertThat(contract.job().wayTo("failed")).containsExactly("queued", "failed");
        assertThat(contract.job().id().sent()).containsExactly(new Place(Place.In.PATH, "export_id"));
        assertThat(contract.job().errors().answer(ErrorModel.Kind.INVALID).status())
                .isEqualTo(400);
        assertThat(contract.submit().template()).isEqualTo("/v2/exports");
        assertThat(Answers.successes(contract.job(), contract.operation("cancelExport")))
                .containsExactly(204);
        assertThat(new SchemaExample(contract.openApi()).of(contract.submit().requestSchema()))
                .hasToString("{\"table\":\"orders\"}");
    }

    @Test
    void an_id_is_found_in_a_location() {
        Contract contract = Contract.read(ContractSource.folder(folder));

        assertThat(Ids.in("https://example.com/v2/exports/42?x=1", contract.observe()))
                .isEqualTo("42");
        assertThat(Ids.in("42", contract.observe())).isEqualTo("42");
    }

    @Test
    void every_contract_that_ships_is_well_formed() {
        List<String> faults = List.of("openai-batch").stream()
                .flatMap(name -> Contract.lint(ContractSource.shipped(name)).stream())
                .map(ContractFault::toString)
                .toList();

        assertThat(faults).isEmpty();
    }

    @Test
    void an_unknown_operation_is_told_with_its_line_and_the_one_that_was_meant() throws IOException {
        assertThat(faultsOf(JOB.replace("createExport:", "creatExport:")))
                .contains(
                        "line 1: operations.creatExport: there is no operation of the OpenAPI document \"creatExport\"; "
                                + "there are createExport, getExport, cancelExport; did you mean createExport?");
    }

    @Test
    void a_status_word_that_the_document_does_not_have_is_told() throws IOException {
        assertThat(faultsOf(JOB.replace("queued", "qeued")))
                .contains("line 3: states.qeued: there is no status word of the OpenAPI document \"qeued\"; there are "
                        + "queued, running, done, failed, stopped; did you mean queued?")
                .contains("line 3: states: the status word queued of the OpenAPI document is missing.");
    }

    @Test
    void a_pointer_that_no_schema_has_is_told() throws IOException {
        assertThat(faultsOf(JOB.replace("/rows", "/row")))
                .containsExactly(
                        "line 15: counters.rows.at: the answer of getExport has no member /row; did you mean rows?");
    }

    @Test
    void a_view_of_the_console_that_no_operation_fills_is_told() throws IOException {
        assertThat(faultsOf(JOB + "console: {tabs: [{title: Rows, operation: getExprt}]}\n"))
                .containsExactly("line 16: console.tabs.0.operation: there is no operation of the OpenAPI document "
                        + "\"getExprt\"; there are createExport, getExport, cancelExport; did you mean getExport?");
        assertThat(faultsOf(JOB + "console: {form: {label: Table}}\n")).anyMatch(fault -> fault.contains("at"));
    }

    @Test
    void a_code_that_is_not_documented_is_told() throws IOException {
        assertThat(faultsOf(JOB + "errors: {refused: {status: 422}}\n"))
                .containsExactly(
                        "line 16: errors.refused: refused is reported by 422, which the OpenAPI document does not know "
                                + "for cancelExport; it knows 204, 404, 409.");
    }

    @Test
    void a_member_of_an_error_that_is_never_told_is_told() throws IOException {
        assertThat(faultsOf(JOB + "errors: {body: {code: BAD}, missing: {code: GONE}}\n"))
                .containsExactly("line 16: errors.missing.code: it is never told; where errors has the member code, "
                        + "write $code in its body.");
        assertThat(faultsOf(JOB + "errors: {body: {code: $code}, missing: {code: GONE}}\n"))
                .isEmpty();
    }

    @Test
    void of_several_members_of_the_body_the_one_that_a_request_has_names_the_job() throws IOException {
        String describe = """
            paths:
              /describe:
                post:
                  operationId: describe
                  requestBody: {content: {application/json: {schema: {properties: {jobs: {type: array, items: {type: string}}}}}}}
                  responses: {'200': {description: ok}}
            """;
        Files.writeString(folder.resolve("openapi.yaml"), OPENAPI.replace("paths:\n", describe));
        Files.writeString(
                folder.resolve("job.yaml"),
                JOB.replace(
                        "id: {returned: body /export_id}",
                        "id: {returned: body /export_id, sent: [path export_id, body /job, body /jobs/0]}"));
        Contract contract = Contract.read(ContractSource.folder(folder));

        assertThat(Ids.sentTo(contract.job(), contract.openApi(), contract.operation("describe")))
                .contains(new Place(Place.In.BODY, "/jobs/0"));
        assertThat(Ids.sentTo(contract.job(), contract.openApi(), contract.observe()))
                .contains(new Place(Place.In.PATH, "export_id"));
    }

    @Test
    void a_refusal_can_differ_by_state() throws IOException {
        String errors =
                "errors:\n  style: problem\n  refused: {kind: busy, hint: 'now ${state}', in: {failed: {status: 404, kind: over}}}\n";
        Files.writeString(folder.resolve("job.yaml"), JOB + errors);

        JobModel model = Contract.read(ContractSource.folder(folder)).job();

        ErrorModel.ErrorAnswer refused = model.errors().answer(ErrorModel.Kind.REFUSED);
        assertThat(refused.in("failed").status()).isEqualTo(404);
        assertThat(refused.in("failed").members().get("kind").asText()).isEqualTo("over");
        assertThat(refused.in("failed").members()).containsKey("hint").doesNotContainKey("in");
        assertThat(refused.in("done")).isSameAs(refused);
        assertThat(Answers.refusals(model, List.of("done"))).containsExactly(409);
        assertThat(Answers.refusals(model, List.of("failed"))).containsExactly(404);
        assertThat(Answers.errors(model, ErrorModel.Kind.REFUSED)).containsExactly(409, 404);
    }

    @Test
    void a_code_of_a_refusal_in_a_state_must_be_documented_and_the_state_known() throws IOException {
        assertThat(faultsOf(JOB + "errors: {refused: {in: {failed: {status: 410}}}}\n"))
                .containsExactly(
                        "line 16: errors.refused: refused is reported by 410, which the OpenAPI document does not"
                                + " know for cancelExport; it knows 204, 404, 409.");
        assertThat(faultsOf(JOB + "errors: {refused: {in: {faild: {status: 404}}}}\n"))
                .anyMatch(fault -> fault.contains("errors.refused.in.faild: there is no state"));
    }

    @Test
    void an_id_has_no_slash() throws IOException {
        assertThat(faultsOf(JOB.replace(
                        "id: {returned: body /export_id}", "id: {returned: body /export_id, form: 'a/{number}'}")))
                .anyMatch(fault -> fault.startsWith("line 2: id.form: an id has no slash"));
    }

    @Test
    void an_end_behind_a_command_has_a_scenario() throws IOException {
        Files.writeString(
                folder.resolve("job.yaml"),
                JOB.replace("  queued: {after: 1s, to: running, or: [failed]}\n", "")
                        .replace("queued   stopped", "queued   running"));

        assertThat(Contract.read(ContractSource.folder(folder)).scenarios())
                .extracting(JobScenario::name)
                .containsExactly("ends-failed");
    }

    @Test
    void a_state_to_which_only_an_unusual_move_leads_has_a_scenario() throws IOException {
        assertThat(Contract.read(ContractSource.folder(folder)).scenarios())
                .extracting(JobScenario::name)
                .noneMatch(name -> name.startsWith("comes-to-"));

        Files.writeString(
                folder.resolve("job.yaml"),
                JOB.replace("queued: pending, running: running", "running: running, queued: paused")
                        .replace("queued: {after: 1s, to: running, or: [failed]}", "queued: {after: 1s, to: running}")
                        .replace("or: [failed after 3s]", "or: [queued after 2s, failed]"));
        JobScenario comes = Contract.read(ContractSource.folder(folder)).scenarios().stream()
                .filter(each -> each.name().equals("comes-to-queued"))
                .findFirst()
                .orElseThrow();
        assertThat(comes.script()).hasToString("{\"moves\":{\"running\":{\"to\":\"queued\"}}}");
    }

    @Test
    void parts_that_are_written_once_and_named_by_an_alias_are_followed() throws IOException {
        Files.writeString(
                folder.resolve("openapi.yaml"),
                OPENAPI.replace("'404': {description: Not found}", "'404': *none")
                        .replaceFirst("\\*none", "&none {description: Not found}"));

        assertThat(Contract.lint(ContractSource.folder(folder))).isEmpty();
        assertThat(Contract.read(ContractSource.folder(folder))
                        .operation("cancelExport")
                        .response(404)
                        .path("description")
                        .asText())
                .isEqualTo("Not found");
    }

    @Test
    void an_unknown_member_is_told_with_the_one_that_was_meant() throws IOException {
        assertThat(faultsOf(JOB.replace("commands:", "comands:")))
                .contains("line 7: comands: there is no such member; did you mean commands?");
    }

    @Test
    void a_cell_that_is_no_state_is_told() throws IOException {
        assertThat(faultsOf(JOB.replace("running  stopped", "running  stoped")))
                .singleElement()
                .asString()
                .endsWith(
                        "there is no state, stay, back, refuse or gone \"stoped\"; there are back, done, failed, gone, queued,"
                                + " refuse, running, stay, stopped; did you mean stopped?");
    }

    @Test
    void a_table_without_a_line_for_a_state_is_told() throws IOException {
        assertThat(faultsOf(JOB.replace("  failed   refuse\n", "")))
                .containsExactly("line 7: commands: the table has no line for the state failed.");
    }

    @Test
    void a_circle_that_takes_no_time_is_refused() throws IOException {
        assertThat(faultsOf(JOB.replace("queued: {after: 1s, to: running", "queued: {after: 0s, to: queued")))
                .containsExactly(
                        "line 5: moves.queued: a job would go round from here to here in no time; give it an after.");
    }

    @Test
    void a_length_of_time_that_is_none_is_told() throws IOException {
        assertThat(faultsOf(JOB.replace("after: 8s", "after: 8 seconds")))
                .singleElement()
                .asString()
                .contains("line 6: moves.running.after: \"8 seconds\" is not written as it must be");
    }

    @Test
    void a_value_of_a_member_tells_which_command_an_operation_is() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), steered());
        Files.writeString(
                folder.resolve("job.yaml"),
                JOB.replace("cancelExport: cancel", "steerExport: {/action: {stop: cancel}}"));

        Contract contract = Contract.read(ContractSource.folder(folder));

        assertThat(contract.job().kind("steerExport:stop")).isEqualTo(OperationKind.CANCEL);
        assertThat(contract.job().kind("steerExport")).isEqualTo(OperationKind.OTHER);
        assertThat(new Requests(contract).body(contract.operation("steerExport:stop")))
                .map(Object::toString)
                .contains("{\"action\":\"stop\"}");
    }

    @Test
    void a_value_that_the_document_does_not_have_is_told() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), steered());

        assertThat(faultsOf(JOB.replace("cancelExport: cancel", "steerExport: {/action: {stopp: cancel}}")))
                .containsExactly(
                        "line 1: operations.steerExport./action.stopp: the request of steerExport has no value \"stopp\" at"
                                + " /action; it has stop, start; did you mean stop?");
        assertThat(faultsOf(JOB.replace("cancelExport: cancel", "steerExport: {/act: {stop: cancel}}")))
                .containsExactly("line 1: operations.steerExport: the request of steerExport has no /act.");
    }

    @Test
    void an_answer_without_a_body_must_tell_the_state_by_its_code() throws IOException {
        Files.writeString(
                folder.resolve("openapi.yaml"),
                OPENAPI.replace(
                        "'200': {description: It,", "'303': {description: Done}\n        '200': {description: It,"));

        assertThat(faultsOf(JOB + "answers: {getExport: {in: {done: {status: 303}}}}\n"))
                .isEmpty();
        assertThat(faultsOf(JOB + "answers: {getExport: {in: {done: {status: 303}, failed: {status: 303}}}}\n"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("line 16: answers.getExport.in.done: other states are answered 303, too, without a body");
    }

    @Test
    void a_refusal_tells_a_state_where_it_stands_for_no_error() throws IOException {
        Files.writeString(
                folder.resolve("openapi.yaml"),
                OPENAPI.replace(
                        "'200': {description: It,", "'410': {description: Gone}\n        '200': {description: It,"));

        assertThat(faultsOf(JOB + "answers: {getExport: {in: {failed: {status: 410}}}}\n"))
                .isEmpty();
        assertThat(faultsOf(JOB + "answers: {getExport: {in: {failed: {status: 404}}}}\n"))
                .containsExactly("line 16: answers.getExport.in.failed: the answer 404 stands for an error, too:"
                        + " nothing tells that a job is failed.");
    }

    @Test
    void a_state_of_an_answer_must_be_one() throws IOException {
        assertThat(faultsOf(JOB + "answers: {getExport: {in: {doen: {status: 200}}}}\n"))
                .hasSize(1)
                .first()
                .asString()
                .isEqualTo(
                        "line 16: answers.getExport.in.doen: there is no state \"doen\"; there are queued, running, done,"
                                + " failed, stopped; did you mean done?");
    }

    private static String steered() {
        return OPENAPI.replace("    delete:\n      operationId: cancelExport\n", """
                    post:
                      operationId: steerExport
                      requestBody: {content: {application/json: {schema: {properties: {action: {enum: [stop, start]}}}}}}
                """);
    }

    @Test
    void a_state_with_a_blank_stands_in_quotes() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), OPENAPI.replace("running", "in work"));
        Files.writeString(
                folder.resolve("job.yaml"),
                JOB.replace("  running  stopped", "  \"in work\"  stopped")
                        .replace("running: running", "in work: running")
                        .replace("to: running", "to: in work")
                        .replace("  running: {", "  in work: {"));

        Contract contract = Contract.read(ContractSource.folder(folder));

        assertThat(contract.job().commands().cell("in work", "cancel")).isEqualTo("stopped");
    }

    @Test
    void a_name_of_something_that_is_served_already_is_refused() throws IOException {
        Path taken = Files.createDirectory(temp.resolve("control"));

        assertThatThrownBy(() -> ContractSource.folder(taken))
                .isInstanceOf(ContractError.class)
                .hasMessage(
                        "The folder %s has the name of something that Bandstand serves itself. Rename the folder.",
                        taken);
    }

    @Test
    void a_reference_that_leads_nowhere_is_told() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), OPENAPI.replace("    Export:", "    Exports:"));

        assertThat(faultsOf(JOB))
                .containsExactly(
                        "line 13: the reference #/components/schemas/Export leads nowhere.",
                        "line 20: the reference #/components/schemas/Export leads nowhere.");
    }

    @Test
    void a_reference_of_an_operation_that_is_not_used_does_no_harm() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), OPENAPI.replace("components:\n", """
                  /reports:
                    parameters: [{$ref: '#/components/parameters/Page'}]
                    get:
                      responses:
                        '200': {$ref: 'reports.yaml#/Report'}
                components:
                """));

        Contract contract = Contract.read(ContractSource.folder(folder));

        assertThat(contract.openApi().doubts())
                .extracting(fault -> "line %s: %s".formatted(fault.line(), fault.reason()))
                .containsExactly(
                        "line 30: the reference #/components/parameters/Page leads nowhere",
                        "line 33: the reference reports.yaml#/Report leads out of the document; bundle the document into one file");
        assertThat(contract.openApi().operation("GET /reports").orElseThrow().parameters())
                .isEmpty();
    }

    @Test
    void of_two_operations_with_one_id_the_second_is_called_by_its_method_and_path() throws IOException {
        Files.writeString(
                folder.resolve("openapi.yaml"),
                OPENAPI.replace(
                        "components:\n",
                        "  /v1/exports: {get: {operationId: getExport, responses: {}}}\ncomponents:\n"));

        OpenApi document = Contract.read(ContractSource.folder(folder)).openApi();

        assertThat(document.operation("getExport").orElseThrow().path()).isEqualTo("/exports/{export_id}");
        assertThat(document.operation("GET /v1/exports")).isPresent();
        assertThat(document.doubts())
                .extracting(ContractFault::line, ContractFault::reason)
                .containsExactly(tuple(
                        29,
                        "another operation has the operationId getExport, too; this one is called GET /v1/exports"));
    }

    @Test
    void a_submit_that_tells_no_id_is_told() throws IOException {
        assertThat(faultsOf(JOB.replace("/export_id", "/name")))
                .containsExactly(
                        "line 2: id.returned: the answer of createExport has none of these (body /name), so that"
                                + " nothing tells the id of a new job; name the member that does, or another operation as the submit.");
    }

    @Test
    void parts_that_forbid_the_members_of_each_other_are_one_object() throws IOException {
        Files.writeString(folder.resolve("openapi.yaml"), OPENAPI.replace("    Export:\n", """
                            Export:
                              allOf:
                                - {$ref: '#/components/schemas/Named'}
                                - {$ref: '#/components/schemas/Rest'}
                            Named: {type: object, additionalProperties: false, properties: {name: {type: string}}}
                            Rest:
                              additionalProperties: false
                        """));

        Contract contract = Contract.read(ContractSource.folder(folder));

        JsonNode parts = contract.openApi().document().at("/components/schemas/Export/allOf");
        assertThat(parts.toString()).doesNotContain("additionalProperties").contains("rows", "name");
        assertThat(contract.openApi()
                        .document()
                        .at("/components/schemas/Named/additionalProperties")
                        .isBoolean())
                .isTrue();
        assertThat(contract.openApi().doubts())
                .extracting(ContractFault::line, ContractFault::reason)
                .containsExactly(tuple(32, """
                        the parts of this allOf forbid each other's members (additionalProperties: false); they are read \
                        as one object that has the members of all"""));
    }

    private List<String> faultsOf(String job) throws IOException {
        Files.writeString(folder.resolve("job.yaml"), job);
        return Contract.lint(ContractSource.folder(folder)).stream()
                .map(ContractFault::toString)
                .map(text -> text.substring(text.indexOf("line ")))
                .toList();
    }
}
