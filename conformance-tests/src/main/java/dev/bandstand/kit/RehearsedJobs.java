package dev.bandstand.kit;

import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.job.JobFixtures;
import dev.bandstand.kit.job.JobPool;
import dev.bandstand.kit.job.JobRequirement;
import dev.bandstand.kit.job.JobSupply;
import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.target.HttpTarget;
import dev.bandstand.kit.target.Recorder;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.kit.target.VirtualClock;
import dev.bandstand.kit.target.Wire;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Jobs at the mock of a rehearsal that stand in for those that the user hands in at the real target. The time of the mock
 * is left standing, so that they are still in their states when the rehearsal begins.
 */
final class RehearsedJobs {

    /** The most jobs that it takes to have one in a state. */
    private static final int JOBS_FOR_ONE = 5;

    /** Time goes on while a job is made, so those whose state does not last come last. */
    private static final List<JobState> LASTING_FIRST = List.of(
            JobState.COMPLETED,
            JobState.FAILED,
            JobState.CANCELLED,
            JobState.PAUSED,
            JobState.RUNNING,
            JobState.RESUMING,
            JobState.CANCELLING,
            JobState.PAUSING,
            JobState.PENDING);

    private final RunPlan plan;
    private final JobFixtures fixtures;
    private final TargetClient client;

    private RehearsedJobs(RunPlan plan, JobFixtures fixtures, TargetClient client) {
        this.plan = plan;
        this.fixtures = fixtures;
        this.client = client;
    }

    /**
     * Makes a job for each one that is handed in.
     *
     * @param plan of the rehearsal
     * @param failing the order of a job that fails
     * @param clock the time of this machine
     * @return their ids by their states
     */
    static Map<JobState, String> at(RunPlan plan, JobSupply.Order failing, Clock clock) {
        Options options = plan.options();
        JobSupply supply = options.jobSupply();
        JobPool pool = new JobPool(new JobSupply(
                supply.given().size() * JOBS_FOR_ONE,
                supply.maxCredits(),
                supply.creditsPerCompany(),
                supply.usual(),
                Optional.of(failing),
                Map.of()));
        JobFixtures fixtures = new JobFixtures(pool);
        StopSignal stop = new StopSignal(clock);
        Recorder recorder = new Recorder();
        try (Wire wire =
                Wire.toMock(options.target().address(), options.target().http())) {
            RunContext context = new RunContext(
                    new HttpTarget(
                            wire,
                            plan.contract().form(),
                            plan.contract().check().get(),
                            plan.keys(),
                            recorder,
                            clock,
                            stop),
                    VirtualClock.ofNewWorld(
                            plan.mock().orElseThrow(),
                            plan.contract().form().world(plan.keys().first()),
                            stop),
                    recorder,
                    plan.contract().protocol(),
                    options.limits().waits(),
                    pool,
                    fixtures,
                    new Random(0),
                    ProgressListener.NOBODY);
            return new RehearsedJobs(plan, fixtures, context.client("")).made();
        }
    }

    private Map<JobState, String> made() {
        Map<JobState, String> made = new EnumMap<>(JobState.class);
        plan.options().jobSupply().given().keySet().stream()
                .sorted(Comparator.comparingInt(LASTING_FIRST::indexOf))
                .forEach(state -> made.put(state, job(state).id()));
        return made;
    }

    private TargetJob job(JobState state) {
        return switch (state) {
            case PAUSING -> commanded(JobState.RUNNING, Command.PAUSE);
            case RESUMING -> commanded(JobState.PAUSED, Command.RESUME);
            case CANCELLING -> commanded(JobState.RUNNING, Command.CANCEL);
            case CANCELLED -> {
                TargetJob cancelled = commanded(JobState.RUNNING, Command.CANCEL);
                fixtures.finish(cancelled, client);
                yield cancelled;
            }
            default -> fixtures.acquire(JobRequirement.of(state), client);
        };
    }

    private TargetJob commanded(JobState in, Command command) {
        TargetJob job = fixtures.acquire(JobRequirement.of(in), client);
        client.command(job, command);
        return job;
    }
}
