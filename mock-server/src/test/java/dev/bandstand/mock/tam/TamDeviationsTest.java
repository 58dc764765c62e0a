package dev.bandstand.mock.tam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bandstand.mock.deviation.Deviation;
import dev.bandstand.mock.deviation.DeviationSet;
import dev.bandstand.mock.tam.deviation.TamDeviations;
import dev.bandstand.mock.tam.job.TamExtensionPoints;
import dev.bandstand.mock.tam.model.TamContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TamDeviationsTest {

    private final DeviationSet<TamExtensionPoints> deviations = TamDeviations.of(id -> Optional.empty());

    @Test
    void every_listed_deviation_can_be_shown_and_every_shown_one_is_listed() {
        assertThat(Deviation.of(TamContract.NAME).stream().map(Deviation::id))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(deviations.ids());
    }
}
