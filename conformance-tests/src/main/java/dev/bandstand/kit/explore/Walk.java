package dev.bandstand.kit.explore;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.explore.WalkStep.Poll;
import dev.bandstand.kit.explore.WalkStep.Position;
import dev.bandstand.kit.explore.WalkStep.ReadAll;
import dev.bandstand.kit.explore.WalkStep.ReadPage;
import dev.bandstand.kit.explore.WalkStep.Send;
import dev.bandstand.kit.explore.WalkStep.Settle;
import dev.bandstand.kit.explore.WalkStep.Submit;
import dev.bandstand.kit.explore.WalkStep.Together;
import dev.bandstand.kit.explore.WalkStep.Wait;
import dev.bandstand.kit.job.Command;
import dev.bandstand.kit.target.Actor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A sequence of steps. Its text has one step a line; lines that begin with {@code #} are comments. */
public record Walk(List<WalkStep> steps) {

    private static final Pattern POLL = Pattern.compile("(alice|bob|nobody|stranger) polls (\\d{1,3})");
    private static final Pattern SEND =
            Pattern.compile("(alice|bob|nobody|stranger) (pause|resume|cancel)s (\\d{1,3})");
    private static final Pattern PAGE = Pattern.compile("read (next|again|unknown) of (\\d{1,3})");
    private static final Pattern ALL = Pattern.compile("read all of (\\d{1,3})");
    private static final Pattern SETTLE = Pattern.compile("settle (\\d{1,3})");
    private static final Pattern WAIT = Pattern.compile("wait (\\d{1,9}) ms");

    public Walk {
        steps = List.copyOf(steps);
    }

    public String text() {
        return steps.stream().map(step -> step.text() + "\n").collect(Collectors.joining());
    }

    /**
     * Reads the text of a walk.
     *
     * @throws UsageError when a line is not a step; the message names the line
     */
    public static Walk parse(String text) {
        List<WalkStep> steps = new ArrayList<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.isEmpty() && !line.startsWith("#")) {
                steps.add(step(line, at + 1));
            }
        }
        return new Walk(steps);
    }

    private static WalkStep step(String line, int number) {
        if (line.contains("|")) {
            return new Together(Arrays.stream(line.split("\\|", -1))
                    .map(part -> step(part.strip(), number))
                    .toList());
        }
        Matcher poll = POLL.matcher(line);
        if (poll.matches()) {
            return new Poll(actor(poll.group(1)), Integer.parseInt(poll.group(2)));
        }
        Matcher send = SEND.matcher(line);
        if (send.matches()) {
            return new Send(
                    actor(send.group(1)),
                    Command.valueOf(send.group(2).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(send.group(3)));
        }
        Matcher page = PAGE.matcher(line);
        if (page.matches()) {
            return new ReadPage(
                    Position.valueOf(page.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(page.group(2)));
        }
        Matcher all = ALL.matcher(line);
        if (all.matches()) {
            return new ReadAll(Integer.parseInt(all.group(1)));
        }
        Matcher settle = SETTLE.matcher(line);
        if (settle.matches()) {
            return new Settle(Integer.parseInt(settle.group(1)));
        }
        Matcher wait = WAIT.matcher(line);
        if (wait.matches()) {
            return new Wait(Duration.ofMillis(Long.parseLong(wait.group(1))));
        }
        if (line.equals("submit")) {
            return new Submit();
        }
        throw new UsageError(String.format(
                Locale.ROOT,
                "Line %d of the walk, \"%s\", is not a step. Steps are: submit; alice polls 1; alice pauses 1; "
                        + "read next of 1; read all of 1; settle 1; wait 500 ms; and several joined by |.",
                number,
                line));
    }

    private static Actor actor(String name) {
        return Actor.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
