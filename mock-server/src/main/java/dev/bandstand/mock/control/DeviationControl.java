package dev.bandstand.mock.control;

import dev.bandstand.contract.control.DeviationsApi;
import dev.bandstand.contract.control.Problem;
import dev.bandstand.mock.core.Deviation;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.World;
import java.util.List;
import java.util.stream.Stream;

/** The deviations of worlds. */
record DeviationControl(WorldControl worlds, List<? extends JobContract> contracts) implements DeviationsApi {

    @Override
    public SwitchDeviationOnResult switchDeviationOn(SwitchDeviationOnCall call) {
        if (unknown(call.id())) {
            return new SwitchDeviationOn404(missing(call.id()));
        }
        World world = worlds.of(call.world());
        world.adjust(
                settings -> settings.withDeviations(Stream.concat(settings.deviations().stream(), Stream.of(call.id()))
                        .toList()));
        return new SwitchDeviationOn200(worlds.state(world));
    }

    @Override
    public SwitchDeviationOffResult switchDeviationOff(SwitchDeviationOffCall call) {
        if (unknown(call.id())) {
            return new SwitchDeviationOff404(missing(call.id()));
        }
        World world = worlds.of(call.world());
        world.adjust(settings -> settings.withDeviations(settings.deviations().stream()
                .filter(id -> !id.equals(call.id()))
                .toList()));
        return new SwitchDeviationOff200(worlds.state(world));
    }

    private boolean unknown(String id) {
        return contracts.stream()
                .flatMap(contract -> contract.deviations().stream())
                .map(Deviation::id)
                .noneMatch(id::equals);
    }

    private static Problem missing(String id) {
        return Problems.of(404, "There is no deviation %s. GET /__bandstand/deviations lists them.".formatted(id));
    }
}
