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

    /** The number of jobs that it submits to be numbered. */
    default int submits() {
        return switch (this) {
            case Submit submit -> 1;
            case SubmitPlaying submit -> 1;
            case ReadOneOfTwo both -> 2;
            default -> 0;
        };
    }

    /** A step that is about one job of the walk. */
    sealed interface OnJob extends WalkStep {
        int job();
    }

    /** One more job is submitted, by Alice where it is not one of Bob. */
    record Submit(JobOrder order) implements WalkStep {}

    /** The kinds of jobs that a walk can submit. */
    enum JobOrder {
        USUAL,
        /** One that is known to fail. */
        FAILING,
        /** One with another query, so that its companies differ. */
        APART,
        /** One of Bob. */
        OF_BOB
    }

    /** An actor reads the first page of a job. */
    record Poll(Actor actor, int job) implements OnJob {}

    /** An actor sends a command to a job. */
    record Send(Actor actor, Command command, int job) implements OnJob {}

    /** An actor sends the calls of an idea that are about a job. */
    record Ask(Actor actor, Idea idea, int job) implements OnJob {}

    /** An actor sends the calls of an idea that needs no job. */
    record AskAtLarge(Actor actor, Idea idea) implements WalkStep {}

    /** Alice submits a job that is told what to play, which only a mock heeds. */
    record SubmitPlaying(String scenario) implements WalkStep {}

    /** Alice submits a body that a contract in a folder does not allow. */
    record SubmitInvalid() implements WalkStep {}

    /** Alice submits two jobs at one instant and reads only the second, often. */
    record ReadOneOfTwo() implements WalkStep {}

    /** An actor calls an operation of a contract in a folder, for a job where the operation is about one. */
    record Operate(Actor actor, String operation, int job) implements OnJob {}

    /** Alice calls an operation of a contract in a folder with an id that no job has. */
    record CallUnknown(String operation) implements WalkStep {}

    /**
     * Alice reads a list of a contract in a folder from its first page to its last.
     *
     * @param size how many items a page is to have; 0 for as many as there can be
     */
    record ReadPages(String operation, int size, int job) implements OnJob {}

    /** Alice follows a job of a contract in a folder. */
    record Live(Part part, int job) implements OnJob {

        /** The parts of the life of a job. */
        enum Part {
            READ_LATER("Alice reads the job again later"),
            AWAIT_END("Alice waits until the job ends"),
            WATCH("Alice watches the job until it ends");

            private final String sentence;

            Part(String sentence) {
                this.sentence = sentence;
            }

            String sentence() {
                return sentence;
            }
        }
    }

    /** Alice waits until a job of a contract in a folder is in another state. */
    record Leave(String state, int job) implements OnJob {}

    /** Time passes and nothing is sent. */
    record Wait(Duration time) implements WalkStep {}

    /** Commands and polls whose calls are under way at the same time. */
    record Together(List<WalkStep> steps) implements WalkStep {

        public Together {
            steps = List.copyOf(steps);
        }
    }
}
