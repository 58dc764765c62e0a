package dev.bandstand.mock.nemo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.mock.nemo.deviation.NemoDeviations;
import dev.bandstand.mock.nemo.model.NemoContract;
import org.junit.jupiter.api.Test;

class NemoDeviationsTest {

    @Test
    void every_wrong_server_of_the_list_can_be_switched_on_and_no_other() {
        assertThat(Deviation.of(NemoContract.NAME).stream().map(Deviation::id))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(NemoDeviations.ALL.ids());
    }
}
