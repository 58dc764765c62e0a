package dev.bandstand.spec.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedModelsTest {

    static Stream<String> shipped() {
        return ContractSource.SHIPPED.stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_model_agrees_with_its_openapi_document(String contract) {
        assertThat(Contract.lint(ContractSource.shipped(contract))).isEmpty();
    }

    /** Else the mock would read the OpenAPI document each time it starts. */
    @ParameterizedTest
    @MethodSource("shipped")
    void a_model_is_the_same_without_its_document(String contract) {
        assertThat(Contract.shippedModel(contract))
                .isEqualTo(Contract.shipped(contract).job());
    }

    @Test
    void a_choice_can_have_a_name_of_its_own_beside_its_effect() {
        JobModel tam = Contract.shipped("openfunnel-tam").job();

        assertThat(tam.policies().get("resume-of-pausing").effects())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("conflict", "refuse", "withdraw", "running", "no-op", "stay"));
        assertThat(tam.policies().get("submit-answer").choices()).isEqualTo(List.of("200", "202"));
        assertThat(tam.commands().words("pausing", "resume", tam.policies()))
                .containsExactlyInAnyOrder("refuse", "running", "stay");
    }
}
