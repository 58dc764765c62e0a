package dev.bandstand.mock.control;

import dev.bandstand.contract.control.DeviationsApi;
import dev.bandstand.contract.control.Problem;
import dev.bandstand.contract.control.WorldState;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.deviation.Deviation;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The deviations of worlds. */
record DeviationControl(WorldControl worlds, List<? extends JobContract> contracts) implements DeviationsApi {

    @Override
    public SwitchDeviationOnResult switchDeviationOn(SwitchDeviationOnCall call) {
        return missing(call.id())
                .<SwitchDeviationOnResult>map(SwitchDeviationOn404::new)
                .orElseGet(() -> new SwitchDeviationOn200(
                        switched(call.world(), on -> Stream.concat(on, Stream.of(call.id())))));
    }

    @Override
    public SwitchDeviationOffResult switchDeviationOff(SwitchDeviationOffCall call) {
        return missing(call.id())
                .<SwitchDeviationOffResult>map(SwitchDeviationOff404::new)
                .orElseGet(() -> new SwitchDeviationOff200(
                        switched(call.world(), on -> on.filter(id -> !id.equals(call.id())))));
    }

    private WorldState switched(String name, UnaryOperator<Stream<String>> change) {
        World world = worlds.of(name);
        world.changeSettings(settings -> settings.withDeviations(
                change.apply(settings.deviations().stream()).toList()));
        return worlds.state(world);
    }

    private Optional<Problem> missing(String id) {
        try {
            Deviation.named(
                    id,
                    contracts.stream()
                            .flatMap(contract -> contract.deviations().stream())
                            .toList());
            return Optional.empty();
        } catch (InvalidSetting unknown) {
            return Optional.of(Problems.of(404, unknown.getMessage() + " GET /__bandstand/deviations lists them."));
        }
    }
}
