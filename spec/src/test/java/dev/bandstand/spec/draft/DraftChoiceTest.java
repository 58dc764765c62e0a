package dev.bandstand.spec.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.OpenApi;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The things of an API that are its jobs, among all that have a state. */
class DraftChoiceTest {

    private static final OpenApi API = OpenApi.read("ferry.yaml", """
            openapi: 3.0.3
            info: {title: Ferry, version: '1'}
            components:
              schemas:
                Gate: {type: object, properties: {id: {type: string}, status: {type: string, enum: [open, shut]}}}
                Crossing:
                  type: object
                  properties: {id: {type: string}, status: {type: string, enum: [boarding, finished, failed]}}
            paths:
              /gates:
                post: {operationId: buildGate, responses: {'200': &gate {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Gate'}}}}}}
              /gates/{id}:
                get: {operationId: readGate, responses: {'200': *gate}}
                delete: {operationId: removeGate, responses: {'200': *gate}}
              /gates/{id}/paint:
                post: {operationId: paintGate, responses: {'200': *gate}}
              /v1/crossings/{id}:
                get: {operationId: readCrossing, responses: {'200': &crossing {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Crossing'}}}}}}
              /v2/crossings/{id}/cancel:
                post: {operationId: cancelCrossing, responses: {'200': *crossing}}
              /v1/ferries/{ferry}/start:
                post:
                  operationId: startFerry
                  responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}
            """);

    @Test
    void what_can_succeed_and_fail_is_a_job() {
        assertThat(ContractDraft.candidates(API)).containsExactly("readCrossing", "readGate");
        assertThat(ContractDraft.of(API))
                .contains("  readCrossing: observe  # guess")
                .contains("  cancelCrossing: cancel  # guess")
                .contains("  startFerry: submit  # guess")
                .contains("  boarding  failed\n")
                .doesNotContain("Gate");
    }

    @Test
    void commands_are_accepted_somewhere_whatever_the_words_are() {
        OpenApi two = OpenApi.read("two.yaml", """
                openapi: 3.0.3
                paths:
                  /pressings/{id}:
                    get:
                      operationId: readPressing
                      responses:
                        '200': {description: ok, content: {application/json: {schema: {properties: {status: {enum: [working, done]}}}}}}
                  /pressings/{id}/cancel:
                    post: {operationId: cancelPressing, responses: {'200': {description: ok}}}
                  /pressings/{id}/retry:
                    post: {operationId: retryPressing, responses: {'200': {description: ok}}}
                """);

        assertThat(ContractDraft.of(two))
                .contains("  working  stay    refuse\n")
                .contains("  done     refuse  working\n");
    }

    @Test
    void a_cursor_that_no_answer_tells_is_of_no_use() {
        OpenApi list = OpenApi.read("list.yaml", """
                openapi: 3.0.3
                paths:
                  /pressings:
                    get:
                      operationId: listPressings
                      parameters: [{name: cursor, in: query, schema: {type: string}}, {name: limit, in: query, schema: {type: integer}}]
                      responses:
                        '200': {description: ok, content: {application/json: {schema: {type: array, items: {type: object}}}}}
                  /pressings/{id}:
                    get:
                      operationId: readPressing
                      responses:
                        '200': {description: ok, content: {application/json: {schema: {properties: {status: {enum: [working, done]}}}}}}
                """);

        assertThat(ContractDraft.of(list))
                .contains("    by: none\n")
                .doesNotContain("cursor")
                .doesNotContain("size");
    }

    @Test
    void the_author_can_choose() {
        assertThat(ContractDraft.of(API, Optional.of("readGate")))
                .contains("  buildGate: submit  # guess")
                .contains("  readGate: observe  # guess");
    }

    @Test
    void one_that_tells_no_state_is_refused() {
        assertThatThrownBy(() -> ContractDraft.of(API, Optional.of("startFerry")))
                .isInstanceOf(ContractError.class)
                .hasMessage(
                        "startFerry does not read something with a state by its id in ferry.yaml; these do: readCrossing,"
                                + " readGate.");
    }

    @Test
    void what_the_document_does_not_tell_is_asked() {
        assertThat(ContractDraft.of(API))
                .contains(
                        "# guess: errors.missing.status is 404; the document does not tell what readCrossing, cancelCrossing"
                                + " answer when there is no such job\n")
                .contains(
                        "# guess: errors.refused.status is 409; the document does not tell what cancelCrossing answers when"
                                + " the state of the job does not allow it\n");
    }

    @Test
    void a_thing_that_does_nothing_by_itself_has_no_moves() {
        OpenApi switches = OpenApi.read("switches.yaml", """
                openapi: 3.0.3
                paths:
                  /switches/{id}:
                    get:
                      operationId: readSwitch
                      responses:
                        '200': {description: ok, content: {application/json: {schema: {properties: {status: {enum: [active, paused]}}}}}}
                """);

        assertThat(ContractDraft.of(switches))
                .doesNotContain("moves:")
                .contains("# guess: a job stays in each state until a command is sent");
    }
}
