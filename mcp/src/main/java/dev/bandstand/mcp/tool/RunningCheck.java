package dev.bandstand.mcp.tool;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.report.CannotWrite;
import dev.bandstand.kit.report.Report;
import dev.bandstand.kit.report.ReportFolder;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.verdict.RunFacts;
import dev.bandstand.kit.verdict.ScenarioResult;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A check that runs on a thread of its own. */
final class RunningCheck implements ProgressListener {

    private final AtomicInteger scenarios = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final CompletableFuture<Report> report = new CompletableFuture<>();
    private final Options options;

    private RunningCheck(Options options) {
        this.options = options;
    }

    /** The stage of a check. */
    sealed interface State {

        /** It goes on. */
        record Running(String target, int scenarios, int ended) implements State {}

        /** It has a verdict. */
        record Over(Report report) implements State {}
    }

    static RunningCheck start(Options options, KeySources secrets) {
        RunningCheck check = new RunningCheck(options);
        Thread.ofPlatform().daemon().name("check").start(() -> check.run(secrets));
        return check;
    }

    private void run(KeySources secrets) {
        try {
            RunFacts facts = new Kit(Clock.systemUTC()).check(options, secrets, this);
            report.complete(
                    options.output().report().isPresent()
                            ? new ReportFolder(options.output().report().get()).write(facts)
                            : ReportFolder.of(facts));
        } catch (RuntimeException failed) {
            report.completeExceptionally(failed);
        }
    }

    boolean isOver() {
        return report.isDone();
    }

    /**
     * Its progress after a wait, which ends with the check.
     *
     * @throws ToolFailure when the kit could not judge
     */
    State after(int seconds) {
        try {
            return new State.Over(report.get(seconds, TimeUnit.SECONDS));
        } catch (TimeoutException goesOn) {
            return new State.Running(options.target().address().toString(), scenarios.get(), ended.get());
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ToolFailure("The wait was interrupted. The check goes on; ask read_check.");
        }
    }

    private static ToolFailure failure(Throwable cause) {
        return cause instanceof UsageError || cause instanceof CannotWrite
                ? new ToolFailure(String.valueOf(cause.getMessage()))
                : new ToolFailure("The kit failed: " + cause);
    }

    @Override
    public void begins(int count) {
        scenarios.set(count);
    }

    @Override
    public void sees(ScenarioResult result) {
        ended.incrementAndGet();
    }
}
