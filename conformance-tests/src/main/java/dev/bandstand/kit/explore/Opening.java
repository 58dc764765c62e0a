package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.WalkStep.Ask;
import dev.bandstand.kit.explore.WalkStep.JobOrder;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.Send;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.explore.WalkStep.Wait;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.target.Actor;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** First steps of a walk, which bring a job into a state that random steps seldom come to. */
enum Opening {
    NEW(submit()),
    RUNNING(submit(), running(1)),
    PAUSING(submit(), running(1), pause(1), poll(1)),
    PAUSED(submit(), running(1), pause(1), settle(1)),
    RESUMED(submit(), running(1), pause(1), settle(1), resume(1), poll(1)),
    CANCELLING(submit(), running(1), cancel(1), poll(1)),
    CANCELLED(submit(), running(1), cancel(1), finish(1)),
    COMPLETED(submit(), finish(1)),
    /** A failed job that gets each command. */
    FAILED(
            Need.FAILING_JOBS,
            new Submit(JobOrder.FAILING),
            finish(1),
            pause(1),
            poll(1),
            resume(1),
            poll(1),
            cancel(1),
            poll(1)),
    /** A job that was paused before it ran. */
    PAUSED_WHILE_PENDING(submit(), pause(1), poll(1), settle(1), poll(1)),
    /** Two jobs at work, of which only the second was paused. */
    PAUSED_BESIDE_UNDISTURBED(submit(), submit(), running(2), pause(2), settle(2), poll(1)),
    /** Two jobs, of which only the second was read. */
    READ_BESIDE_UNREAD(submit(), submit(), finish(2)),
    /** A job that was paused and resumed twice, with the pages at its second rest. */
    RESTED_TWICE(
            submit(),
            running(1),
            pause(1),
            settle(1),
            resume(1),
            pause(1),
            poll(1),
            settle(1),
            readAll(1),
            resume(1),
            finish(1)),
    /** A job that was paused again while it was pausing. */
    PAUSED_WHILE_PAUSING(
            submit(), running(1), pause(1), poll(1), pause(1), poll(1), pause(1), settle(1), resume(1), finish(1)),
    /** A job that was cancelled while it was pausing. */
    CANCELLED_WHILE_PAUSING(submit(), running(1), pause(1), poll(1), cancel(1), poll(1), finish(1), readAll(1)),
    /** A paused job that was cancelled. */
    CANCELLED_AT_REST(submit(), running(1), pause(1), settle(1), cancel(1), finish(1), readAll(1)),
    /** A job that was cancelled when it had some pages. */
    CANCELLED_WITH_PAGES(submit(), running(1), pass(), readAll(1), cancel(1), finish(1), readAll(1)),
    /** A running job that somebody else sent a pause. */
    PAUSED_BY_ANOTHER(Need.SECOND_KEY, submit(), running(1), new Send(Actor.BOB, Command.PAUSE, 1), poll(1)),
    /** Two finished jobs, and the cursor of the first. */
    CURSOR_OF_TWO(
            Need.JOBS_OF_BOB,
            submit(),
            new Submit(JobOrder.APART),
            finish(1),
            finish(2),
            ask(Idea.NOTE_CURSOR, 1),
            new Ask(Actor.BOB, Idea.READ_NOTED, 1),
            ask(Idea.READ_OTHER, 1)),
    /** A finished job, and a new one of Bob, who has the cursor of the first. */
    CURSOR_FOR_BOB(
            Need.JOBS_OF_BOB,
            new Submit(JobOrder.APART),
            finish(1),
            ask(Idea.NOTE_CURSOR, 1),
            new Submit(JobOrder.OF_BOB),
            new Poll(Actor.BOB, 2),
            new Ask(Actor.BOB, Idea.READ_OTHER, 1),
            new Poll(Actor.BOB, 2)),
    /** A job, and one that Bob submitted alike. */
    BESIDE_ONE_OF_BOB(
            Need.JOBS_OF_BOB, submit(), poll(1), new Submit(JobOrder.OF_BOB), new Poll(Actor.BOB, 2), poll(2)),
    /** A running job that gets several pauses at once. */
    PAUSED_AT_ONCE(submit(), running(1), atOnce(Command.PAUSE), poll(1), settle(1)),
    /** A paused job that gets several resumes at once. */
    RESUMED_AT_ONCE(submit(), running(1), pause(1), settle(1), atOnce(Command.RESUME), finish(1), readAll(1)),
    /** A running job that gets a pause and a cancel at once. */
    PAUSED_AND_CANCELLED_AT_ONCE(submit(), running(1), new Together(List.of(pause(1), cancel(1))), poll(1), finish(1)),
    /** Several pages of jobs, one of which has completed. */
    LISTED(
            Need.LISTS,
            submit(),
            pass(),
            submit(),
            pass(),
            submit(),
            pass(),
            submit(),
            ask(Idea.LIST_PAGES, 1),
            ask(Idea.LIST_SECOND, 1),
            finish(1),
            ask(Idea.LIST_COMPLETED, 1),
            ask(Idea.LIST_CANCELLED, 1)),
    /** A job whose log was read before it was deleted, and lists of those that are left. */
    DELETED(
            Need.LISTS,
            submit(),
            finish(1),
            ask(Idea.READ_LOG, 1),
            ask(Idea.READ_LOG_OF_STEP, 1),
            ask(Idea.DELETE, 1),
            ask(Idea.LIST_ALL, 1),
            ask(Idea.LIST_NAME, 1),
            ask(Idea.READ_STATUS, 1));

    private static final int CALLS_AT_ONCE = 4;

    private final Need need;

    @SuppressWarnings("ImmutableEnumChecker") // records in an unmodifiable list
    private final List<WalkStep> steps;

    /** That which not every target has. */
    private enum Need {
        NOTHING,
        FAILING_JOBS,
        SECOND_KEY,
        JOBS_OF_BOB,
        LISTS
    }

    Opening(WalkStep... steps) {
        this(Need.NOTHING, steps);
    }

    Opening(Need need, WalkStep... steps) {
        this.need = need;
        this.steps = List.of(steps);
    }

    /** True if a target has all that it needs. */
    boolean fits(Abilities abilities) {
        return switch (need) {
            case NOTHING -> true;
            case FAILING_JOBS -> abilities.failingJobs();
            case SECOND_KEY -> abilities.secondKey();
            case JOBS_OF_BOB -> abilities.jobsOfBob();
            case LISTS -> Idea.LIST_ALL.isOf(abilities.contract());
        };
    }

    List<WalkStep> steps() {
        return steps;
    }

    private static WalkStep submit() {
        return new Submit(JobOrder.USUAL);
    }

    private static WalkStep running(int job) {
        return ask(Idea.AWAIT_RUNNING, job);
    }

    private static WalkStep settle(int job) {
        return ask(Idea.SETTLE, job);
    }

    private static WalkStep finish(int job) {
        return ask(Idea.FINISH, job);
    }

    private static WalkStep readAll(int job) {
        return ask(Idea.READ_ALL, job);
    }

    private static WalkStep ask(Idea idea, int job) {
        return new Ask(Actor.ALICE, idea, job);
    }

    private static WalkStep pause(int job) {
        return new Send(Actor.ALICE, Command.PAUSE, job);
    }

    private static WalkStep resume(int job) {
        return new Send(Actor.ALICE, Command.RESUME, job);
    }

    private static WalkStep cancel(int job) {
        return new Send(Actor.ALICE, Command.CANCEL, job);
    }

    private static WalkStep poll(int job) {
        return new Poll(Actor.ALICE, job);
    }

    private static WalkStep pass() {
        return new Wait(Duration.ofSeconds(1));
    }

    private static WalkStep atOnce(Command command) {
        return new Together(Collections.nCopies(CALLS_AT_ONCE, new Send(Actor.ALICE, command, 1)));
    }
}
