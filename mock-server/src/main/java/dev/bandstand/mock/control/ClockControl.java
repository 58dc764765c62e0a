package dev.bandstand.mock.control;

import dev.bandstand.contract.control.ClockApi;
import dev.bandstand.contract.control.ClockGoal;
import dev.bandstand.contract.control.ClockSettings;
import dev.bandstand.contract.control.ClockState;
import dev.bandstand.mock.core.Durations;
import dev.bandstand.mock.core.InvalidSetting;
import dev.bandstand.mock.core.JobContract;
import dev.bandstand.mock.core.JobContract.Until;
import dev.bandstand.mock.core.JobHistory;
import dev.bandstand.mock.core.JobKey;
import dev.bandstand.mock.core.World;
import dev.bandstand.mock.core.WorldClock;
import dev.bandstand.mock.core.Worlds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The time of worlds. */
record ClockControl(Worlds worlds, List<? extends JobContract> contracts) implements ClockApi {

    static ClockState state(WorldClock clock) {
        WorldClock.Reading reading = clock.reading();
        return ClockState.builder()
                .now(reading.now())
                .frozen(reading.frozen())
                .speed(BigDecimal.valueOf(reading.speed()).stripTrailingZeros())
                .build();
    }

    @Override
    public ReadClockResult readClock(ReadClockCall call) {
        return new ReadClock200(state(worlds.of(call.world()).clock()));
    }

    @Override
    public SetClockResult setClock(SetClockCall call) {
        WorldClock clock = worlds.of(call.world()).clock();
        ClockSettings settings = call.clockSettings();
        boolean frozen = settings.frozen() == null ? clock.reading().frozen() : settings.frozen();
        if (settings.speed() != null) {
            clock.run(settings.speed().doubleValue());
        }
        if (frozen) {
            clock.freeze();
        } else {
            clock.unfreeze();
        }
        return new SetClock200(state(clock));
    }

    @Override
    public AdvanceClockResult advanceClock(AdvanceClockCall call) {
        WorldClock clock = worlds.of(call.world()).clock();
        try {
            clock.advance(Durations.parse(String.valueOf(call.clockStep().by())));
        } catch (InvalidSetting | IllegalArgumentException refused) {
            return new AdvanceClock422(Problems.of(422, refused.getMessage()));
        }
        return new AdvanceClock200(state(clock));
    }

    @Override
    public RunClockUntilResult runClockUntil(RunClockUntilCall call) {
        World world = worlds.of(call.world());
        Optional<Until> until = until(call.clockGoal());
        if (until.isEmpty()) {
            return new RunClockUntil422(Problems.of(422, "Give one of status, stages_done and ended: true."));
        }
        String id = String.valueOf(call.clockGoal().job());
        for (JobContract contract : contracts) {
            Optional<JobHistory> job = worlds.jobs().log().find(new JobKey(world.name(), contract.contract(), id));
            if (job.isPresent()) {
                return runUntil(world, contract, job.get(), until.get());
            }
        }
        return new RunClockUntil404(Problems.of(404, "World %s has no job %s.".formatted(world.name(), id)));
    }

    private static RunClockUntilResult runUntil(World world, JobContract contract, JobHistory job, Until until) {
        Instant now = world.clock().now();
        String status = contract.view(world, job, now).status();
        Optional<Instant> when = contract.when(world, job, until);
        boolean passed = when.isPresent()
                && !when.get().isAfter(now)
                && until instanceof Until.Status wanted
                && !wanted.word().equals(status);
        if (when.isEmpty() || passed) {
            return new RunClockUntil409(Problems.of(
                    409,
                    "Job %s is %s and does not get there by itself."
                            .formatted(job.key().id(), status)));
        }
        world.clock().advanceTo(when.get());
        return new RunClockUntil200(state(world.clock()));
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
