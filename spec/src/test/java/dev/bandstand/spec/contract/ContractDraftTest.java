package dev.bandstand.spec.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void a_document_without_jobs_is_refused() {
        OpenApi document = OpenApi.read("x.yaml", "openapi: 3.1.0\npaths: {}\n");

        assertThatThrownBy(() -> ContractDraft.of(document))
                .isInstanceOf(ContractError.class)
                .hasMessageContaining("x.yaml has no operation that reads something by its id");
    }
}
