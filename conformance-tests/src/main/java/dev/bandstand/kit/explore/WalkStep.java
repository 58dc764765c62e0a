package dev.bandstand.kit.explore;

import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.target.Actor;
import java.time.Duration;
import java.util.List;

/** One step of a walk. Jobs are numbered from 1 in the order in which the walk submits them. */
public sealed interface WalkStep {

    /** True if its calls are under way at the same time. */
    default boolean isAtOnce() {
        return this instanceof Together || (this instanceof Ask ask && ask.idea() == Idea.READERS);
    }

    /** A step that is about one job of the walk. */
    sealed interface OnJob extends WalkStep {
        int job();
    }

    /** Alice submits one more job. */
    record Submit(JobOrder order) implements WalkStep {}

    /** The kinds of jobs that a walk can submit. */
    enum JobOrder {
        USUAL,
        /** One that is known to fail. */
        FAILING,
        /** One with another query, so that its companies differ. */
        APART
    }

    /** An actor reads the first page of a job. */
    record Poll(Actor actor, int job) implements OnJob {}

    /** An actor sends a command to a job. */
    record Send(Actor actor, Command command, int job) implements OnJob {}

    /** An actor sends the calls of an idea that are about a job. */
    record Ask(Actor actor, Idea idea, int job) implements OnJob {}

    /** An actor sends the calls of an idea that needs no job. */
    record AskAtLarge(Actor actor, Idea idea) implements WalkStep {}

    /** Time passes and nothing is sent. */
    record Wait(Duration time) implements WalkStep {}

    /** Commands and polls whose calls are under way at the same time. */
    record Together(List<WalkStep> steps) implements WalkStep {

        public Together {
            steps = List.copyOf(steps);
        }
    }
}
