package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.WalkStep.Ask;
import dev.bandstand.kit.explore.WalkStep.JobOrder;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.Send;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.target.Actor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** First steps of a walk, which bring a job into a state that random steps seldom come to. */
enum Opening {
    NEW,
    RUNNING,
    PAUSING,
    PAUSED,
    RESUMED,
    CANCELLING,
    CANCELLED,
    COMPLETED,
    FAILED,
    /** Two jobs, of which only the second was paused. */
    PAUSED_BESIDE_UNDISTURBED,
    /** Two jobs, of which only the second was read. */
    READ_BESIDE_UNREAD,
    /** A job that was paused and resumed twice, with the pages at its second rest. */
    RESTED_TWICE,
    /** A job that was paused again while it was pausing. */
    PAUSED_WHILE_PAUSING,
    /** A running job that somebody else sent a pause. */
    PAUSED_BY_ANOTHER,
    /** Two finished jobs, and the cursor of the first. */
    CURSOR_OF_TWO,
    /** A running job that gets several pauses at once. */
    PAUSED_AT_ONCE,
    /** A paused job that gets several resumes at once. */
    RESUMED_AT_ONCE;

    private static final int CALLS_AT_ONCE = 4;

    /** True if the job has to fail. */
    boolean failing() {
        return this == FAILED;
    }

    /** True if somebody else has to act. */
    boolean secondKey() {
        return this == PAUSED_BY_ANOTHER || this == CURSOR_OF_TWO;
    }

    /** The steps. */
    List<WalkStep> steps() {
        List<WalkStep> steps = new ArrayList<>();
        steps.add(new Submit(failing() ? JobOrder.FAILING : JobOrder.USUAL));
        switch (this) {
            case NEW -> {}
            case RUNNING -> steps.add(ask(Idea.AWAIT_RUNNING, 1));
            case PAUSING -> steps.addAll(List.of(ask(Idea.AWAIT_RUNNING, 1), send(Command.PAUSE, 1), poll(1)));
            case PAUSED ->
                steps.addAll(List.of(ask(Idea.AWAIT_RUNNING, 1), send(Command.PAUSE, 1), ask(Idea.SETTLE, 1)));
            case RESUMED ->
                steps.addAll(List.of(
                        ask(Idea.AWAIT_RUNNING, 1),
                        send(Command.PAUSE, 1),
                        ask(Idea.SETTLE, 1),
                        send(Command.RESUME, 1),
                        poll(1)));
            case CANCELLING -> steps.addAll(List.of(ask(Idea.AWAIT_RUNNING, 1), send(Command.CANCEL, 1), poll(1)));
            case CANCELLED ->
                steps.addAll(List.of(ask(Idea.AWAIT_RUNNING, 1), send(Command.CANCEL, 1), ask(Idea.FINISH, 1)));
            case COMPLETED, FAILED -> steps.add(ask(Idea.FINISH, 1));
            case PAUSED_BESIDE_UNDISTURBED ->
                steps.addAll(List.of(
                        new Submit(JobOrder.USUAL),
                        ask(Idea.AWAIT_RUNNING, 2),
                        send(Command.PAUSE, 2),
                        ask(Idea.SETTLE, 2)));
            case RESTED_TWICE ->
                steps.addAll(List.of(
                        ask(Idea.AWAIT_RUNNING, 1),
                        send(Command.PAUSE, 1),
                        ask(Idea.SETTLE, 1),
                        send(Command.RESUME, 1),
                        send(Command.PAUSE, 1),
                        poll(1),
                        ask(Idea.SETTLE, 1),
                        ask(Idea.READ_ALL, 1),
                        send(Command.RESUME, 1),
                        ask(Idea.FINISH, 1)));
            case PAUSED_WHILE_PAUSING ->
                steps.addAll(List.of(
                        ask(Idea.AWAIT_RUNNING, 1),
                        send(Command.PAUSE, 1),
                        poll(1),
                        send(Command.PAUSE, 1),
                        poll(1),
                        send(Command.PAUSE, 1),
                        ask(Idea.SETTLE, 1),
                        send(Command.RESUME, 1),
                        ask(Idea.FINISH, 1)));
            case PAUSED_BY_ANOTHER ->
                steps.addAll(List.of(ask(Idea.AWAIT_RUNNING, 1), new Send(Actor.BOB, Command.PAUSE, 1), poll(1)));
            case CURSOR_OF_TWO ->
                steps.addAll(List.of(
                        new Submit(JobOrder.APART),
                        ask(Idea.FINISH, 1),
                        ask(Idea.FINISH, 2),
                        ask(Idea.NOTE_CURSOR, 1),
                        new Ask(Actor.BOB, Idea.READ_NOTED, 1),
                        ask(Idea.READ_OTHER, 1)));
            case PAUSED_AT_ONCE ->
                steps.addAll(List.of(ask(Idea.AWAIT_RUNNING, 1), atOnce(Command.PAUSE), poll(1), ask(Idea.SETTLE, 1)));
            case RESUMED_AT_ONCE ->
                steps.addAll(List.of(
                        ask(Idea.AWAIT_RUNNING, 1),
                        send(Command.PAUSE, 1),
                        ask(Idea.SETTLE, 1),
                        atOnce(Command.RESUME),
                        ask(Idea.FINISH, 1),
                        ask(Idea.READ_ALL, 1)));
            case READ_BESIDE_UNREAD -> steps.addAll(List.of(new Submit(JobOrder.USUAL), ask(Idea.FINISH, 2)));
        }
        return steps;
    }

    private static WalkStep ask(Idea idea, int job) {
        return new Ask(Actor.ALICE, idea, job);
    }

    private static WalkStep send(Command command, int job) {
        return new Send(Actor.ALICE, command, job);
    }

    private static WalkStep atOnce(Command command) {
        return new Together(Collections.nCopies(CALLS_AT_ONCE, send(command, 1)));
    }

    private static WalkStep poll(int job) {
        return new Poll(Actor.ALICE, job);
    }
}
