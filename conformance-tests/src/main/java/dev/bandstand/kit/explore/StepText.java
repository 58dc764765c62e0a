package dev.bandstand.kit.explore;

import dev.bandstand.kit.config.UsageError;
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
import dev.bandstand.kit.target.Actor;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            JobOrder.APART, "a new job with a different query",
            JobOrder.OF_BOB, "Bob submits a build of his own"));
    private static final Pattern ABOUT = Pattern.compile("job (\\d{1,3}): (.+)");
    private static final Pattern WAIT = Pattern.compile("(\\d{1,9}) ms pass");
    private static final String INVALID = "Alice submits a body that the contract does not allow";
    private static final String TWINS = "Alice submits two jobs at one instant and reads only the second, often";
    private static final String LARGEST = "the largest size";
    private static final Pattern PLAYING = Pattern.compile("a new job that plays the scenario (\\S+)");
    private static final Pattern OPERATE = Pattern.compile("(.+) calls (\\S+) for the job");
    private static final Pattern UNKNOWN = Pattern.compile("Alice calls (\\S+) with an id that no job has");
    private static final Pattern PAGES =
            Pattern.compile("Alice walks over (\\S+) with pages of (?:([1-9]\\d{0,5})|the largest size)");
    private static final Pattern LEAVE = Pattern.compile("Alice waits until the job has left the state (\\S+)");
    private static final Map<String, WalkStep> AT_LARGE = new HashMap<>();
    private static final Map<String, OnJob> ON_JOB_1 = new HashMap<>();

    static {
        ORDERS.forEach((order, text) -> AT_LARGE.put(text, new Submit(order)));
        AT_LARGE.put(INVALID, new SubmitInvalid());
        AT_LARGE.put(TWINS, new ReadOneOfTwo());
        for (Live.Part part : Live.Part.values()) {
            known(new Live(part, 1));
        }
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
            case SubmitPlaying submit -> "a new job that plays the scenario " + submit.scenario();
            case SubmitInvalid invalid -> INVALID;
            case ReadOneOfTwo both -> TWINS;
            case Operate call -> "%s calls %s for the job".formatted(name(call.actor()), call.operation());
            case CallUnknown call -> "Alice calls %s with an id that no job has".formatted(call.operation());
            case ReadPages pages ->
                "Alice walks over %s with pages of %s"
                        .formatted(pages.operation(), pages.size() == 0 ? LARGEST : String.valueOf(pages.size()));
            case Live live -> live.part().sentence();
            case Leave leave -> "Alice waits until the job has left the state " + leave.state();
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
        Optional<? extends WalkStep> step =
                about.matches() ? onJob(about.group(2), Integer.parseInt(about.group(1))) : atLarge(line);
        if (step.isPresent()) {
            return step.get();
        }
        throw new UsageError(String.format(
                Locale.ROOT,
                "Line %d of the walk, \"%s\", is not a step. Steps are, for example: a new job; job 1: Alice polls the job; "
                        + "job 1: Bob pauses the job; 500 ms pass; and polls and commands joined by |.",
                number,
                line));
    }

    private static Optional<WalkStep> atLarge(String line) {
        Matcher playing = PLAYING.matcher(line);
        if (playing.matches()) {
            return Optional.of(new SubmitPlaying(playing.group(1)));
        }
        Matcher unknown = UNKNOWN.matcher(line);
        return unknown.matches()
                ? Optional.of(new CallUnknown(unknown.group(1)))
                : Optional.ofNullable(AT_LARGE.get(line));
    }

    private static Optional<OnJob> onJob(String sentence, int job) {
        if (ON_JOB_1.containsKey(sentence)) {
            return Optional.of(SimplerSteps.moved(ON_JOB_1.get(sentence), job));
        }
        Matcher pages = PAGES.matcher(sentence);
        if (pages.matches()) {
            int size = pages.group(2) == null ? 0 : Integer.parseInt(pages.group(2));
            return Optional.of(new ReadPages(pages.group(1), size, job));
        }
        Matcher leave = LEAVE.matcher(sentence);
        if (leave.matches()) {
            return Optional.of(new Leave(leave.group(1), job));
        }
        Matcher operate = OPERATE.matcher(sentence);
        return operate.matches()
                ? NAMES.entrySet().stream()
                        .filter(actor -> actor.getValue().equals(operate.group(1)))
                        .findFirst()
                        .map(actor -> new Operate(actor.getKey(), operate.group(2), job))
                : Optional.empty();
    }

    private static WalkStep call(String part, int number) {
        WalkStep step = parse(part, number);
        if (step instanceof Poll || step instanceof Send || step instanceof Operate) {
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
