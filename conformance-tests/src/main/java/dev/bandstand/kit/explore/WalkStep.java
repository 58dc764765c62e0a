package dev.bandstand.kit.explore;

import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.target.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One step of a walk. Jobs are numbered from 1 in the order in which the walk submits them. */
public sealed interface WalkStep {

    /** The step as a line of a walk file, such as {@code alice pauses 1}. */
    String text();

    /** A step that is about one job of the walk. */
    sealed interface OnJob extends WalkStep {
        int job();
    }

    /** Alice submits one more job. */
    record Submit() implements WalkStep {

        @Override
        public String text() {
            return "submit";
        }
    }

    /** An actor reads the first page of a job. */
    record Poll(Actor actor, int job) implements OnJob {

        @Override
        public String text() {
            return String.format(Locale.ROOT, "%s polls %d", actor.traceName(), job);
        }
    }

    /** An actor sends a command to a job. */
    record Send(Actor actor, Command command, int job) implements OnJob {

        @Override
        public String text() {
            return String.format(Locale.ROOT, "%s %s %d", actor.traceName(), verb(command), job);
        }

        static String verb(Command command) {
            return command.word() + "s";
        }
    }

    /** Alice reads one page of a job. */
    record ReadPage(Position position, int job) implements OnJob {

        @Override
        public String text() {
            return String.format(Locale.ROOT, "read %s of %d", position.name().toLowerCase(Locale.ROOT), job);
        }
    }

    /** The page to read: the one after the page read last, the page read last, or an unknown one. */
    enum Position {
        NEXT,
        AGAIN,
        UNKNOWN
    }

    /** Alice reads all pages of a job. */
    record ReadAll(int job) implements OnJob {

        @Override
        public String text() {
            return "read all of " + job;
        }
    }

    /** Alice polls a job until it is paused or has finished. */
    record Settle(int job) implements OnJob {

        @Override
        public String text() {
            return "settle " + job;
        }
    }

    /** Time passes and nothing is sent. */
    record Wait(Duration time) implements WalkStep {

        @Override
        public String text() {
            return "wait " + time.toMillis() + " ms";
        }
    }

    /** Steps whose calls are under way at the same time. */
    record Together(List<WalkStep> steps) implements WalkStep {

        public Together {
            steps = List.copyOf(steps);
        }

        @Override
        public String text() {
            return steps.stream().map(WalkStep::text).collect(Collectors.joining(" | "));
        }
    }
}
