package dev.bandstand.mock.control;

import dev.bandstand.contract.control.ClockApi;
import dev.bandstand.contract.control.ClockGoal;
import dev.bandstand.contract.control.ClockSettings;
import dev.bandstand.contract.control.ClockState;
import dev.bandstand.mock.base.DurationSetting;
import dev.bandstand.mock.base.InvalidSetting;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.JobContract.Until;
import dev.bandstand.mock.core.TimeTravel;
import dev.bandstand.mock.core.TimeTravel.Arrival;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.WorldClock;
import dev.bandstand.mock.core.Worlds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The time of worlds. */
record ClockControl(Worlds worlds, List<? extends JobContract> contracts) implements ClockApi {

    static ClockState state(WorldClock clock) {
        WorldClock.Snapshot reading = clock.snapshot();
        return ClockState.builder()
                .now(reading.now())
                .frozen(reading.frozen())
                .speed(BigDecimal.valueOf(reading.speed()).stripTrailingZeros())
                .build();
    }

    @Override
    public ReadClockResult readClock(ReadClockCall call) {
        return new ReadClock200(state(worlds.shownAs(call.world()).clock()));
    }

    @Override
    public SetClockResult setClock(SetClockCall call) {
        World world = worlds.shownAs(call.world());
        WorldClock clock = world.clock();
        ClockSettings settings = call.clockSettings();
        Double speed = settings.speed() == null ? null : settings.speed().doubleValue();
        try {
            clock.change(
                    new WorldClock.Change(settings.now(), speed, settings.frozen()),
                    worlds.jobs().log().isEmpty(world.name()));
        } catch (IllegalArgumentException refused) {
            return new SetClock409(Problems.of(409, refused.getMessage()));
        }
        return new SetClock200(state(clock));
    }

    @Override
    public AdvanceClockResult advanceClock(AdvanceClockCall call) {
        WorldClock clock = worlds.shownAs(call.world()).clock();
        try {
            clock.advance(DurationSetting.parse(String.valueOf(call.clockStep().by())));
        } catch (InvalidSetting | IllegalArgumentException refused) {
            return new AdvanceClock422(Problems.of(422, refused.getMessage()));
        }
        return new AdvanceClock200(state(clock));
    }

    @Override
    public RunClockUntilResult runClockUntil(RunClockUntilCall call) {
        World world = worlds.shownAs(call.world());
        Optional<Until> until = until(call.clockGoal());
        if (until.isEmpty()) {
            return new RunClockUntil422(Problems.of(422, "Give one of status, stages_done and ended: true."));
        }
        String id = String.valueOf(call.clockGoal().job());
        return switch (new TimeTravel(worlds.jobs().log(), contracts).runUntil(world, id, until.get())) {
            case Arrival.There there -> new RunClockUntil200(state(world.clock()));
            case Arrival.NoSuchJob missing -> new RunClockUntil404(Problems.of(404, missing.sentence()));
            case Arrival.Unreachable never -> new RunClockUntil409(Problems.of(409, never.sentence()));
        };
    }

    private static Optional<Until> until(ClockGoal goal) {
        List<Until> wanted = Stream.of(
                        Optional.ofNullable(goal.status()).map(Until.Status::new),
                        Optional.ofNullable(goal.stagesDone()).map(Until.StagesDone::new),
                        Optional.ofNullable(goal.ended()).filter(ended -> ended).map(ended -> new Until.Ended()))
                .<Until>flatMap(Optional::stream)
                .toList();
        return wanted.size() == 1 ? Optional.of(wanted.getFirst()) : Optional.empty();
    }
}
