package dev.bandstand.kit.steps;

import dev.bandstand.kit.dialect.JobState;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.target.Actor;
import io.cucumber.java.ParameterType;
import java.util.Locale;

/** The words that steps have in common. */
public final class StepParameters {

    /** {@code Alice}, who owns the jobs, {@code Bob}, who has a key of his own, and two who have none. */
    @ParameterType("Alice|Bob|somebody with an invented key|somebody without a key")
    public Actor actor(String name) {
        return switch (name) {
            case "Alice" -> Actor.ALICE;
            case "Bob" -> Actor.BOB;
            case "somebody with an invented key" -> Actor.STRANGER;
            default -> Actor.NOBODY;
        };
    }

    /** A command in the text of a step. */
    @ParameterType("pauses|resumes|cancels")
    public Command commands(String verb) {
        return Command.valueOf(verb.substring(0, verb.length() - 1).toUpperCase(Locale.ROOT));
    }

    /** The call of a command in the text of a step. */
    @ParameterType("pause|resume|cancel")
    public Command commandCall(String word) {
        return Command.valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** A job state in the text of a step. */
    @ParameterType("running|paused|completed|cancelled|failed")
    public JobState state(String word) {
        return JobState.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
