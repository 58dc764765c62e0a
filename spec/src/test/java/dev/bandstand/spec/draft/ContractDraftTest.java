package dev.bandstand.spec.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.ContractError;
import dev.bandstand.spec.contract.ContractSource;
import dev.bandstand.spec.contract.OpenApi;
import org.junit.jupiter.api.Test;

class ContractDraftTest {

    @Test
    void the_document_of_a_contract_that_ships_gives_back_its_facts() {
        OpenApi document =
                Contract.trusted(ContractSource.shipped("openai-batch")).openApi();

        assertThat(ContractDraft.of(document))
                .contains("  createBatch: submit  # guess")
                .contains("  retrieveBatch: observe  # guess")
                .contains("  cancelBatch: cancel  # guess")
                .contains("caller: bearer  # guess")
                .contains("  validating: pending  # guess")
                .contains("  expired: expired  # guess")
                .contains("    by: after\n    sent: query after")
                .contains("    more: /has_more");
    }

    @Test
    void names_and_headers_of_a_document_tell_what_its_operations_do() {
        assertThat(ContractDraft.of(OpenApi.read("exports.yaml", EXPORTS)))
                .contains("  exportReport: submit  # guess")
                .contains("  cancelExport: cancel  # guess")
                .contains("id: {returned: [header Location], form: 'ex_{hex:8}'}  # guess")
                .contains("  AVAILABLE: completed  # guess")
                .contains("  PURGED: archived  # guess")
                .contains("  ACCEPTED   CANCELLED\n")
                .contains("    size: {sent: query size, default: 25, most: 500}\n")
                .contains("    starts-at: 0\n")
                .contains("    ends: /last\n")
                .contains("    total: header X-Total-Count\n");
    }

    private static final String EXPORTS = """
            openapi: 3.0.3
            paths:
              /reports/{report}:export:
                post:
                  operationId: exportReport
                  responses: {'303': {description: ok, headers: {Location: {schema: {type: string}}}}}
              /exports/{export}:
                parameters: [{name: export, in: path, required: true, schema: {type: string, pattern: '^ex_[0-9a-f]{8}$'}}]
                get:
                  operationId: readExport
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema: {properties: {state: {type: string, enum: [ACCEPTED, AVAILABLE, PURGED, CANCELLED]}}}
                delete:
                  operationId: cancelExport
                  responses: {'204': {description: ok}}
              /exports:
                get:
                  operationId: listExports
                  parameters:
                    - {name: page, in: query, schema: {type: integer, minimum: 0}}
                    - {name: size, in: query, schema: {type: integer, maximum: 500, default: 25}}
                  responses:
                    '200':
                      description: ok
                      headers: {X-Total-Count: {schema: {type: integer}}}
                      content:
                        application/json:
                          schema: {properties: {items: {type: array, items: {}}, last: {type: boolean}}}
            """;

    @Test
    void a_document_without_jobs_is_refused() {
        OpenApi document = OpenApi.read("x.yaml", "openapi: 3.1.0\npaths: {}\n");

        assertThatThrownBy(() -> ContractDraft.of(document))
                .isInstanceOf(ContractError.class)
                .hasMessageContaining("x.yaml has no operation that reads something by its id");
    }
}
