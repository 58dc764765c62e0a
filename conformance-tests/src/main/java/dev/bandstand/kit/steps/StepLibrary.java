package dev.bandstand.kit.steps;

import dev.bandstand.kit.job.RunContext;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import org.jspecify.annotations.Nullable;

/** The steps of features as methods, for a caller that chooses its steps itself. */
public final class StepLibrary {

    private final ScenarioContext scenario;

    /** @param client drives the jobs that the steps are about */
    public StepLibrary(RunContext context, TargetClient client) {
        this.scenario = new ScenarioContext(context, client);
    }

    /** Has jobs take the parts of "the job" and "the other job"; null where there is none. */
    public void cast(@Nullable TargetJob job, @Nullable TargetJob other) {
        scenario.cast(job, other);
    }

    public ReadSteps reads() {
        return new ReadSteps(scenario);
    }

    public CommandSteps commands() {
        return new CommandSteps(scenario);
    }

    public ConcurrencySteps concurrency() {
        return new ConcurrencySteps(scenario);
    }

    public SubmitSteps submits() {
        return new SubmitSteps(scenario);
    }

    public UnusualCallSteps unusual() {
        return new UnusualCallSteps(scenario);
    }

    public PlatformJobSteps platform() {
        return new PlatformJobSteps(scenario);
    }

    public PlatformWorkerSteps platformWorkers() {
        return new PlatformWorkerSteps(scenario);
    }

    public PlatformReadSteps platformReads() {
        return new PlatformReadSteps(scenario);
    }

    public WalkSteps walks() {
        return new WalkSteps(scenario);
    }
}
