package dev.bandstand.mock.core;

import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.base.Lazy;
import dev.bandstand.mock.deviation.Deviation;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Refuses settings that switch on what no contract knows. */
public final class DeviationCheck implements Consumer<WorldSettings> {

    private final Supplier<List<Deviation>> known;

    /** @param known makes the deviations of the contracts that are served, when somebody first switches one on */
    public DeviationCheck(Supplier<List<Deviation>> known) {
        this.known = new Lazy<>(known);
    }

    /** @throws InvalidSetting when one of the deviations does not exist; the message names the one that may have been meant */
    @Override
    public void accept(WorldSettings settings) {
        settings.deviations().forEach(id -> Deviation.named(id, known.get()));
    }
}
