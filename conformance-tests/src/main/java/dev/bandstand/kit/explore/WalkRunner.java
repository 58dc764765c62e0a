package dev.bandstand.kit.explore;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.explore.WalkStep.Ask;
import dev.bandstand.kit.explore.WalkStep.AskAtLarge;
import dev.bandstand.kit.explore.WalkStep.JobOrder;
import dev.bandstand.kit.explore.WalkStep.OnJob;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.Send;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.explore.WalkStep.Wait;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.job.JobFixtures;
import dev.bandstand.kit.job.SituationExcluded;
import dev.bandstand.kit.job.SituationUnavailable;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import dev.bandstand.kit.steps.StepLibrary;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes the steps of one walk at a target. A step is left out that needs a job, or a cursor, which the walk
 * does not have, or a command that the contract does not have.
 */
final class WalkRunner implements AutoCloseable {

    private final WalkSession session;
    private final TargetClient client;
    private final StepLibrary library;
    private final List<TargetJob> jobs = new ArrayList<>();
    private final Set<Integer> deleted = new HashSet<>();
    private int noted;

    WalkRunner(WalkSession session) {
        this.session = session;
        this.client = session.context().client("");
        this.library = new StepLibrary(session.context(), client);
    }

    /** The contract of the target. */
    String contract() {
        return session.trace().contract();
    }

    /** The number of jobs that were submitted. */
    int jobs() {
        return jobs.size();
    }

    /** True if the cursor that was noted last is one of that job. */
    boolean cursorNoted(int job) {
        return noted == job;
    }

    /** True if the walk deleted the job. */
    boolean deleted(int job) {
        return deleted.contains(job);
    }

    /** The state of a job when it was read last. */
    JobState state(int job) {
        return jobs.get(job - 1).state();
    }

    /** The number of calls and remarks until now. */
    int calls() {
        return session.context().recorder().size();
    }

    /** All that was sent and received until now. */
    Trace trace() {
        return session.context().recorder().trace(session.trace());
    }

    /** Takes one step. */
    void take(WalkStep step) {
        if (!possible(step)) {
            return;
        }
        try {
            dispatch(step);
        } catch (SituationUnavailable | SituationExcluded unreachable) {
            // A walk makes no promise about where it leads; what was seen is judged all the same.
        }
    }

    /** The commands that the contract has. */
    List<Command> commands() {
        return Arrays.stream(Command.values())
                .filter(command -> !client.protocol().operation(command).isEmpty())
                .toList();
    }

    private boolean possible(WalkStep step) {
        return !(step instanceof OnJob about)
                || (about.job() <= jobs.size()
                        && !(about instanceof Send send && !commands().contains(send.command()))
                        && !(about instanceof Ask ask
                                && !ask.idea().fits(contract(), jobs.size(), cursorNoted(ask.job()))));
    }

    private void dispatch(WalkStep step) {
        switch (step) {
            case Submit submit -> jobs.add(submitted(submit.order()));
            case Poll poll -> poll(poll.actor(), job(poll));
            case Send send -> send(send, job(send));
            case Ask ask -> ask(ask);
            case AskAtLarge ask -> ask.idea().call(library, ask.actor());
            case Wait wait -> client.letPass(wait.time());
            case Together together -> together(together.steps());
        }
    }

    private TargetJob submitted(JobOrder order) {
        JobFixtures fixtures = session.context().fixtures();
        return switch (order) {
            case USUAL -> fixtures.submit(client);
            case FAILING -> fixtures.submitFailing(client);
            case APART -> fixtures.submitApart(client);
        };
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

    private void ask(Ask ask) {
        TargetJob other = jobs.size() < 2 ? null : jobs.get(ask.job() == 1 ? 1 : 0);
        library.cast(job(ask), other);
        ask.idea().call(library, ask.actor());
        if (ask.idea() == Idea.NOTE_CURSOR) {
            noted = ask.job();
        } else if (ask.idea() == Idea.DELETE) {
            deleted.add(ask.job());
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
