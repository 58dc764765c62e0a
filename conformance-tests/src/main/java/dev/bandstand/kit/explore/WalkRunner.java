package dev.bandstand.kit.explore;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.derived.FolderWalk;
import dev.bandstand.kit.explore.WalkStep.Ask;
import dev.bandstand.kit.explore.WalkStep.AskAtLarge;
import dev.bandstand.kit.explore.WalkStep.CallUnknown;
import dev.bandstand.kit.explore.WalkStep.JobOrder;
import dev.bandstand.kit.explore.WalkStep.Leave;
import dev.bandstand.kit.explore.WalkStep.Live;
import dev.bandstand.kit.explore.WalkStep.OnJob;
import dev.bandstand.kit.explore.WalkStep.Operate;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.ReadOneOfTwo;
import dev.bandstand.kit.explore.WalkStep.ReadPages;
import dev.bandstand.kit.explore.WalkStep.Send;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.explore.WalkStep.SubmitInvalid;
import dev.bandstand.kit.explore.WalkStep.SubmitPlaying;
import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.explore.WalkStep.Wait;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.job.JobFixtures;
import dev.bandstand.kit.job.NoFurtherJob;
import dev.bandstand.kit.job.SituationExcluded;
import dev.bandstand.kit.job.SituationUnavailable;
import dev.bandstand.kit.job.TargetClient;
import dev.bandstand.kit.job.TargetJob;
import dev.bandstand.kit.steps.ConcurrentCalls;
import dev.bandstand.kit.steps.StepLibrary;
import dev.bandstand.kit.target.Actor;
import dev.bandstand.kit.target.TargetClock;
import dev.bandstand.kit.trace.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the steps of one walk at a target. A step is left out that needs a job, or a cursor, which the walk
 * does not have, or a command that the contract does not have.
 */
final class WalkRunner {

    private final WalkSession session;
    private final TargetClient client;
    private final StepLibrary library;
    private final List<TargetJob> jobs = new ArrayList<>();
    private final Set<Integer> deleted = new HashSet<>();
    private int noted;
    private volatile @Nullable String lacked;

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
        return session.folder().map(FolderWalk::jobs).orElseGet(jobs::size);
    }

    /** True if the cursor that was noted last is one of that job. */
    boolean cursorNoted(int job) {
        return noted == job;
    }

    /** The owner of a job. */
    Actor owner(int job) {
        return isFolder() ? Actor.ALICE : jobs.get(job - 1).owner();
    }

    /** True if the walk deleted the job. */
    boolean deleted(int job) {
        return deleted.contains(job);
    }

    /** The word for the state of a job when it was read last. */
    String state(int job) {
        return session.folder()
                .map(folder -> folder.state(job))
                .orElseGet(() -> jobs.get(job - 1).state().word());
    }

    /** The number of calls and remarks until now. */
    int calls() {
        return session.context().recorder().size();
    }

    /** The time of this machine that passes while the walk is played; empty where the clock of a mock is moved. */
    Optional<Instant> realTime() {
        return Optional.of(session.context().clock())
                .filter(clock -> !clock.isMoved())
                .map(TargetClock::now);
    }

    /** All that was sent and received until now. */
    Trace trace() {
        return session.context().recorder().trace(session.trace());
    }

    /** The reason why a job that the walk asked for could not be had, as a sentence; empty where it has all. */
    Optional<String> lacked() {
        return Optional.ofNullable(lacked);
    }

    /** Takes one step. */
    void take(WalkStep step) {
        if (step instanceof Together together) {
            ConcurrentCalls.send(together.steps().stream()
                    .<Runnable>map(each -> () -> take(each))
                    .toList());
            return;
        }
        if (!possible(step)) {
            return;
        }
        try {
            session.folder().ifPresentOrElse(folder -> FolderSteps.take(folder, step, client), () -> dispatch(step));
        } catch (SituationUnavailable | SituationExcluded unreachable) {
            // A walk makes no promise about where it leads; what was seen is judged all the same.
            lacked = step instanceof Submit || step instanceof SubmitPlaying ? reason(unreachable) : lacked;
        }
    }

    /** A walk can use no job that was handed in. */
    private static String reason(RuntimeException unreachable) {
        return unreachable instanceof NoFurtherJob none ? none.forWalks() : unreachable.getMessage();
    }

    /** @throws UsageError when a step is one of another contract */
    void refuseForeign(WalkStep step) {
        boolean foreign = switch (step) {
            case Together together -> {
                together.steps().forEach(this::refuseForeign);
                yield false;
            }
            case Ask ask -> isFolder() || !ask.idea().isOf(contract());
            case AskAtLarge ask -> isFolder() || !ask.idea().isOf(contract());
            case Send send -> isFolder() || !commands().contains(send.command());
            case Poll poll -> isFolder() && poll.actor() != Actor.ALICE;
            case Submit submit -> isFolder() && submit.order() != JobOrder.USUAL;
            case Operate call -> !has(call.operation());
            case CallUnknown call -> !has(call.operation());
            case ReadPages pages -> !has(pages.operation());
            case SubmitPlaying playing -> !isFolder();
            case SubmitInvalid invalid -> !isFolder();
            case ReadOneOfTwo both -> !isFolder();
            case Live live -> !isFolder();
            case Leave leave -> !isFolder();
            case Wait wait -> false;
        };
        if (foreign) {
            throw new UsageError("The walk cannot be played by %s, which has no step \"%s\"."
                    .formatted(contract(), StepText.of(step)));
        }
    }

    private boolean isFolder() {
        return session.folder().isPresent();
    }

    private boolean has(String operation) {
        return session.folder().filter(folder -> folder.has(operation)).isPresent();
    }

    /** The commands that the contract has. */
    List<Command> commands() {
        return Arrays.stream(Command.values()).filter(client.protocol()::has).toList();
    }

    private boolean possible(WalkStep step) {
        return !(step instanceof OnJob about)
                || (about.job() <= jobs()
                        && !(about instanceof Send send && !commands().contains(send.command()))
                        && !(about instanceof Ask ask && !ask.idea().fits(contract(), jobs(), cursorNoted(ask.job()))));
    }

    private void dispatch(WalkStep step) {
        switch (step) {
            case Submit submit -> jobs.add(submitted(submit.order()));
            case Poll poll -> poll(poll.actor(), job(poll));
            case Send send -> send(send, job(send));
            case Ask ask -> ask(ask);
            case AskAtLarge ask -> ask.idea().call(library, ask.actor());
            case Wait wait -> client.letPass(wait.time());
            default -> refuseForeign(step);
        }
    }

    private TargetJob submitted(JobOrder order) {
        JobFixtures fixtures = session.context().fixtures();
        return switch (order) {
            case USUAL -> fixtures.submit(client);
            case FAILING -> fixtures.submitFailing(client);
            case APART -> fixtures.submitApart(client);
            case OF_BOB -> fixtures.submitByBob(client);
        };
    }

    private TargetJob job(OnJob step) {
        return jobs.get(step.job() - 1);
    }

    private void poll(Actor actor, TargetJob job) {
        if (actor == job.owner()) {
            client.poll(job);
        } else {
            client.read(client.protocol().poll(actor, job.id()));
        }
    }

    private void send(Send send, TargetJob job) {
        if (send.actor() == job.owner()) {
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
}
