package dev.bandstand.kit.explore;

import dev.bandstand.kit.explore.WalkStep.Ask;
import dev.bandstand.kit.explore.WalkStep.JobOrder;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.Send;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.target.Actor;
import java.util.ArrayList;
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
    READ_BESIDE_UNREAD;

    /** True if the job has to fail. */
    boolean failing() {
        return this == FAILED;
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

    private static WalkStep poll(int job) {
        return new Poll(Actor.ALICE, job);
    }
}
