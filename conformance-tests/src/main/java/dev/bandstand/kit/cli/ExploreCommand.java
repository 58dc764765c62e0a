package dev.bandstand.kit.cli;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.explore.Exploration;
import dev.bandstand.kit.explore.ExploreLimits;
import dev.bandstand.kit.explore.Explorer;
import dev.bandstand.kit.explore.Failure;
import dev.bandstand.kit.explore.Walk;
import dev.bandstand.kit.target.StopSignal;
import dev.bandstand.kit.target.TargetGone;
import dev.bandstand.spec.Durations;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Plays random walks at a server. */
@Command(
        description = "Plays random walks over the calls of the contract and cuts down those that break a rule.",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Unless they are set, --parallel is 4, and --quiet is 3s at a server whose clock cannot be moved.",
            "Exit codes: 0 nothing found, 1 a rule was broken, 2 nothing was judged, 3 wrong use, 4 a fault of the kit."
        })
final class ExploreCommand implements Callable<Integer> {

    private static final int FOUND = 1;
    private static final int NOT_JUDGED = 2;
    private static final String STANDARD_TIME = "60s";

    /** The time is enough for so many exchanges without an answer: a few to see if the target is a mock, and one more. */
    private static final int EXCHANGES = 4;

    private static final Duration UNLIMITED = Duration.ofDays(365);

    private final Map<String, String> environment;
    private final Clock clock;
    private final PrintWriter out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description =
                    "Report after so long, such as 90s or 5m, whatever goes on; a bare number is one of seconds (default: 60s)")
    private @Nullable String time;

    @Option(names = "--jobs", paramLabel = "N", description = "The same as --max-jobs")
    private @Nullable String jobs;

    @Option(names = "--walks", paramLabel = "N", description = "Stop after so many walks (default: 1000000)")
    private int walks = 1_000_000;

    @Option(names = "--calls", paramLabel = "N", description = "Stop after so many calls (default: 1000000)")
    private int calls = 1_000_000;

    @Option(names = "--failures", paramLabel = "N", description = "Stop after so many different failures (default: 10)")
    private int failures = 10;

    @Option(names = "--steps", paramLabel = "N", description = "The most steps of a walk (default: 20)")
    private int steps = 20;

    @Option(names = "--replay", paramLabel = "FILE", description = "Play the walk of this file instead of random ones")
    private @Nullable Path replay;

    @Option(
            names = "--save",
            paramLabel = "DIR",
            description =
                    "Write each failing walk to this folder: for --replay, as a script with curl, as an example of a feature")
    private @Nullable Path folder;

    ExploreCommand(Map<String, String> environment, Clock clock, PrintWriter out) {
        this.environment = environment;
        this.clock = clock;
        this.out = out;
    }

    @Override
    @SuppressWarnings("try") // an interruption is watched for, and progress is told, until the block ends
    public Integer call() {
        Instant began = clock.instant();
        if (walks < 1 || calls < 1 || failures < 1 || steps < 1) {
            throw new UsageError("--walks, --calls, --failures and --steps must be 1 or more.");
        }
        Duration wanted = limit();
        Configuration settings = Settings.of(
                spec.commandLine().getParseResult(), environment, jobs == null ? Map.of() : Map.of(Key.MAX_JOBS, jobs));
        Options asked = Options.of(settings, environment);
        Duration limit = asked.limits()
                .deadline()
                .filter(most -> most.compareTo(wanted) < 0)
                .orElse(wanted);
        Options options = asked.at(
                asked.target().address(),
                asked.target()
                        .http()
                        .within(
                                limit.dividedBy(EXCHANGES),
                                asked.target().http().maxBytes()));
        Optional<Walk> walk = Optional.ofNullable(replay).map(ExploreCommand::walk);
        ExploreOutput output = new ExploreOutput(out, clock, options, Optional.ofNullable(folder));
        output.opens();
        StopSignal stop = new StopSignal(clock);
        try (Interruption interruption = Interruption.of(stop, output::interrupted);
                Heartbeat heartbeat = new Heartbeat(output::remark)) {
            Explorer explorer = new Kit(clock).explorer(options, new KeySources(settings, environment), output, stop);
            Optional<String> obstacle = explorer.obstacle(left(began, limit));
            if (obstacle.isPresent()) {
                return nothingPlayed(obstacle.get());
            }
            return walk.isPresent()
                    ? replay(explorer, walk.get(), left(began, limit), output)
                    : explore(explorer, options, left(began, limit), output);
        }
    }

    private int nothingPlayed(String reason) {
        out.println("Nothing was played. " + reason);
        return NOT_JUDGED;
    }

    /** The time of the whole command. A walk that is played again takes as long as it takes, unless a limit is set. */
    private Duration limit() {
        String text = time == null ? STANDARD_TIME : time;
        try {
            Duration limit = Durations.parse(text.matches("\\d+") ? text + "s" : text);
            if (limit.isPositive()) {
                return replay != null && time == null ? UNLIMITED : limit;
            }
        } catch (IllegalArgumentException refused) {
            throw new UsageError("--time is \"%s\". It must be a length of time such as 90s or 5m.".formatted(text));
        }
        throw new UsageError("--time is \"%s\". It must be more than nothing.".formatted(text));
    }

    private Duration left(Instant began, Duration limit) {
        Duration left = limit.minus(Duration.between(began, clock.instant()));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private int explore(Explorer explorer, Options options, Duration left, ExploreOutput output) {
        int seed = options.play().seed().orElseGet(() -> new Random().nextInt(1_000_000));
        Exploration result = explorer.explore(new ExploreLimits(left, calls, walks, failures, steps), seed);
        output.closes(result);
        if (result.failures().stream().anyMatch(Failure::scored)) {
            return FOUND;
        }
        return result.complete() ? 0 : NOT_JUDGED;
    }

    private int replay(Explorer explorer, Walk walk, Duration left, ExploreOutput output) {
        Optional<Failure> failure;
        try {
            failure = explorer.replay(walk, left);
        } catch (TargetGone gone) {
            return nothingPlayed(gone.getMessage());
        }
        failure.ifPresent(output::tell);
        if (failure.isEmpty()) {
            out.println("The walk breaks no rule.");
        }
        return failure.filter(Failure::scored).isEmpty() ? 0 : FOUND;
    }

    private static Walk walk(Path file) {
        try {
            return Walk.parse(Files.readString(file));
        } catch (MalformedInputException binary) {
            throw new UsageError("The walk " + file + " is not UTF-8 text. Give a file that --save wrote.");
        } catch (IOException unreadable) {
            String reason = !Files.exists(file)
                    ? "There is no such file."
                    : Files.isDirectory(file) ? "It is a folder." : "May it be read?";
            throw new UsageError("The walk " + file + " cannot be read. " + reason);
        }
    }
}
