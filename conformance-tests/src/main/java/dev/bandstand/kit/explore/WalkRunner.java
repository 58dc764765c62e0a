package dev.bandstand.kit.explore;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.explore.WalkStep.OnJob;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.ReadAll;
import dev.bandstand.kit.explore.WalkStep.ReadPage;
import dev.bandstand.kit.explore.WalkStep.Send;
import dev.bandstand.kit.explore.WalkStep.Settle;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.explore.WalkStep.Wait;
import dev.bandstand.kit.job.SituationExcluded;
import dev.bandstand.kit.job.SituationUnavailable;
import dev.bandstand.kit.job.Snapshot;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes the steps of one walk at a target. A step about a job that was not submitted is left out. */
final class WalkRunner implements AutoCloseable {

    private static final String UNKNOWN_CURSOR = "no-answer-gave-this-cursor";

    private final WalkSession session;
    private final TargetClient client;
    private final List<TargetJob> jobs = new ArrayList<>();
    private final Map<Integer, String> read = new HashMap<>();

    WalkRunner(WalkSession session) {
        this.session = session;
        this.client = session.context().client("");
    }

    /** The number of jobs that were submitted. */
    int jobs() {
        return jobs.size();
    }

    /** The state of a job when it was read last. */
    JobState state(int job) {
        return jobs.get(job - 1).state();
    }

    /** All that was sent and received until now. */
    Trace trace() {
        return session.context().recorder().trace(session.trace());
    }

    /** Takes one step. */
    void take(WalkStep step) {
        if (step instanceof OnJob about && about.job() > jobs.size()) {
            return;
        }
        try {
            dispatch(step);
        } catch (SituationUnavailable | SituationExcluded unreachable) {
            // A walk makes no promise about where it leads; what was seen is judged all the same.
        }
    }

    private void dispatch(WalkStep step) {
        switch (step) {
            case Submit submit -> jobs.add(session.context().fixtures().submit(client));
            case Poll poll -> poll(poll.actor(), job(poll));
            case Send send -> send(send, job(send));
            case ReadPage page -> page(page);
            case ReadAll all -> client.walk(job(all));
            case Settle settle ->
                client.await(job(settle), "the job to settle", seen -> seen.state() == JobState.PAUSED);
            case Wait wait -> client.letPass(wait.time());
            case Together together -> together(together.steps());
        }
    }

    private TargetJob job(OnJob step) {
        return jobs.get(step.job() - 1);
    }

    private void poll(Actor actor, TargetJob job) {
        if (actor == Actor.ALICE) {
            client.poll(job);
        } else {
            client.read(client.protocol().poll(actor, job.id()));
        }
    }

    private void send(Send send, TargetJob job) {
        if (send.actor() == Actor.ALICE) {
            client.command(job, send.command());
        } else {
            client.send(client.protocol().command(send.actor(), send.command(), job.id()));
        }
    }

    private void page(ReadPage page) {
        TargetJob job = job(page);
        switch (page.position()) {
            case NEXT -> {
                Snapshot before =
                        read.containsKey(page.job()) ? client.page(job, read.get(page.job())) : client.poll(job);
                before.nextCursor().ifPresent(cursor -> {
                    read.put(page.job(), cursor);
                    client.page(job, cursor);
                });
            }
            case AGAIN -> {
                if (read.containsKey(page.job())) {
                    client.page(job, read.get(page.job()));
                }
            }
            case UNKNOWN -> client.page(job, UNKNOWN_CURSOR);
        }
    }

    private void together(List<WalkStep> steps) {
        List<Callable<Void>> calls = steps.stream()
                .map(step -> (Callable<Void>) () -> {
                    take(step);
                    return null;
                })
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> call : threads.invokeAll(calls)) {
                call.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
