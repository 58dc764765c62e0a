package dev.bandstand.mock.core;

import dev.bandstand.mock.core.JobContract.Until;
import dev.bandstand.spec.Nearest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Moves the clock of a world to where a job is wanted. */
public record TimeTravel(JobLog log, List<? extends JobContract> contracts) {

    public TimeTravel {
        contracts = List.copyOf(contracts);
    }

    /** Moves the clock forward until a job is where it is wanted; a clock that is past that stays where it is. */
    public Arrival runUntil(World world, String job, Until until) {
        for (JobContract contract : contracts) {
            Optional<JobHistory> found = log.find(new JobKey(world.name(), contract.contract(), job));
            if (found.isPresent()) {
                return runUntil(world, contract, found.get(), until);
            }
        }
        return new Arrival.NoSuchJob("World %s has no job %s.".formatted(world.shownName(), job));
    }

    private static Arrival runUntil(World world, JobContract contract, JobHistory job, Until until) {
        Instant now = world.clock().now();
        String status = contract.view(world, job, now).status();
        Optional<Instant> when = contract.firstInstant(world, job, until);
        boolean passed = when.isPresent()
                && !when.get().isAfter(now)
                && until instanceof Until.Status wanted
                && !wanted.word().equals(status);
        if (until instanceof Until.Status wanted && !contract.model().states().containsKey(wanted.word())) {
            return new Arrival.Unreachable(Nearest.sentence(
                    "There is no status %s".formatted(wanted.word()),
                    wanted.word(),
                    contract.model().states().keySet()));
        }
        if (when.isEmpty() || passed) {
            return new Arrival.Unreachable("Job %s is %s and cannot reach that state by itself."
                    .formatted(job.key().id(), status));
        }
        if (when.get().isAfter(ClockLine.END)) {
            return new Arrival.Unreachable("Job %s gets there at %s, after the end of all clocks, %s."
                    .formatted(job.key().id(), when.get(), ClockLine.END));
        }
        world.clock().advanceTo(when.get());
        return new Arrival.There();
    }

    /** The instant at which it ended. */
    public sealed interface Arrival {

        /** The job is where it is wanted. */
        record There() implements Arrival {}

        /** There is no such job. */
        record NoSuchJob(String sentence) implements Arrival {}

        /** The job never gets there, unless somebody interferes. */
        record Unreachable(String sentence) implements Arrival {}
    }
}
