package dev.bandstand.mock.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.nemo.model.NemoContract;
import dev.bandstand.mock.nemo.model.NemoPolicy;
import dev.bandstand.mock.tam.model.TamContract;
import dev.bandstand.mock.tam.model.TamPolicy;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedPoliciesTest {

    @Test
    void every_policy_of_a_model_can_be_set() {
        assertThat(Stream.of(TamPolicy.values()).map(Policy::key))
                .containsExactlyElementsOf(TamContract.MODEL.policies().keySet());
        assertThat(Stream.of(NemoPolicy.values()).map(Policy::key))
                .containsExactlyElementsOf(NemoContract.MODEL.policies().keySet());
    }

    @Test
    void a_cell_that_names_a_policy_has_the_effect_of_its_choice() {
        assertThat(Policies.DEFAULTS.cell(TamContract.MODEL, "pausing", "resume"))
                .isEqualTo("refuse");
        assertThat(new Policies(Map.of("resume-of-pausing", "withdraw")).cell(TamContract.MODEL, "pausing", "resume"))
                .isEqualTo("running");
        assertThat(Policies.DEFAULTS.cell(TamContract.MODEL, "running", "pause"))
                .isEqualTo("pausing");
    }
}
