package dev.bandstand.mock.nemo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.core.Deviation;
import org.junit.jupiter.api.Test;

class NemoDeviationsTest {

    @Test
    void every_wrong_server_of_the_list_can_be_switched_on_and_no_other() {
        assertThat(NemoDeviations.SHIPPED.known())
                .extracting(NemoDeviation::id)
                .containsExactlyInAnyOrderElementsOf(NemoDeviations.SHIPPED.list().stream()
                        .map(Deviation::id)
                        .toList());
    }
}
