package dev.bandstand.kit.explore;

import dev.bandstand.kit.config.UsageError;
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
import dev.bandstand.kit.target.Actor;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Steps as lines of a walk file: sentences of the features, after the number of the job that they are about. */
final class StepText {

    private static final Map<Actor, String> NAMES = new EnumMap<>(Map.of(
            Actor.ALICE, "Alice",
            Actor.BOB, "Bob",
            Actor.STRANGER, "somebody with an invented key",
            Actor.NOBODY, "somebody without a key"));
    private static final Map<JobOrder, String> ORDERS = new EnumMap<>(Map.of(
            JobOrder.USUAL, "a new job",
            JobOrder.FAILING, "a new job that is going to fail",
            JobOrder.APART, "a new job with a different query"));
    private static final Pattern ABOUT = Pattern.compile("job (\\d{1,3}): (.+)");
    private static final Pattern WAIT = Pattern.compile("(\\d{1,9}) ms pass");
    private static final Map<String, WalkStep> AT_LARGE = new HashMap<>();
    private static final Map<String, OnJob> ON_JOB_1 = new HashMap<>();

    static {
        ORDERS.forEach((order, text) -> AT_LARGE.put(text, new Submit(order)));
        for (Actor actor : Actor.values()) {
            known(new Poll(actor, 1));
            for (Command command : Command.values()) {
                known(new Send(actor, command, 1));
            }
        }
        for (Idea idea : Idea.values()) {
            for (Actor actor : idea.actors()) {
                if (idea.needsJob()) {
                    known(new Ask(actor, idea, 1));
                } else {
                    AT_LARGE.put(sentence(new AskAtLarge(actor, idea)), new AskAtLarge(actor, idea));
                }
            }
        }
    }

    private StepText() {}

    /** A step as a line. */
    static String of(WalkStep step) {
        return switch (step) {
            case OnJob about -> String.format(Locale.ROOT, "job %d: %s", about.job(), sentence(step));
            case Together together ->
                together.steps().stream().map(StepText::of).collect(Collectors.joining(" | "));
            default -> sentence(step);
        };
    }

    /** The sentence of a step, without the number of its job. */
    static String sentence(WalkStep step) {
        return switch (step) {
            case Submit submit -> String.valueOf(ORDERS.get(submit.order()));
            case Poll poll -> name(poll.actor()) + " polls the job";
            case Send send ->
                "%s %ss the job".formatted(name(send.actor()), send.command().word());
            case Ask ask -> ask.idea().sentence(name(ask.actor()));
            case AskAtLarge ask -> ask.idea().sentence(name(ask.actor()));
            case Wait wait -> wait.time().toMillis() + " ms pass";
            case Together together ->
                together.steps().stream().map(StepText::sentence).collect(Collectors.joining(" | "));
        };
    }

    /**
     * Reads a line.
     *
     * @param number of the line
     * @throws UsageError when it is not a step
     */
    static WalkStep parse(String line, int number) {
        if (line.contains("|")) {
            return new Together(Arrays.stream(line.split("\\|", -1))
                    .map(part -> call(part.strip(), number))
                    .toList());
        }
        Matcher wait = WAIT.matcher(line);
        if (wait.matches()) {
            return new Wait(Duration.ofMillis(Long.parseLong(wait.group(1))));
        }
        Matcher about = ABOUT.matcher(line);
        if (about.matches() && ON_JOB_1.containsKey(about.group(2))) {
            return SimplerSteps.moved(ON_JOB_1.get(about.group(2)), Integer.parseInt(about.group(1)));
        }
        if (AT_LARGE.containsKey(line)) {
            return AT_LARGE.get(line);
        }
        throw new UsageError(String.format(
                Locale.ROOT,
                "Line %d of the walk, \"%s\", is not a step. Steps are, for example: a new job; job 1: Alice polls the job; "
                        + "job 1: Bob pauses the job; 500 ms pass; and polls and commands joined by |.",
                number,
                line));
    }

    private static WalkStep call(String part, int number) {
        WalkStep step = parse(part, number);
        if (step instanceof Poll || step instanceof Send) {
            return step;
        }
        throw new UsageError(String.format(
                Locale.ROOT,
                "Line %d of the walk joins \"%s\" with another step by |, but only polls and commands can be sent together.",
                number,
                part));
    }

    private static void known(OnJob step) {
        ON_JOB_1.put(sentence(step), step);
    }

    private static String name(Actor actor) {
        return String.valueOf(NAMES.get(actor));
    }
}
