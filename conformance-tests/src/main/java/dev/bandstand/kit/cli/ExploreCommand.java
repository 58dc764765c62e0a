package dev.bandstand.kit.cli;

import dev.bandstand.kit.Kit;
import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Key;
import dev.bandstand.kit.config.KeySources;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.explore.Exploration;
import dev.bandstand.kit.explore.ExplorationPage;
import dev.bandstand.kit.explore.ExploreLimits;
import dev.bandstand.kit.explore.Explorer;
import dev.bandstand.kit.explore.Failure;
import dev.bandstand.kit.explore.Story;
import dev.bandstand.kit.explore.Walk;
import dev.bandstand.kit.report.CurlScript;
import dev.bandstand.kit.run.ProgressListener;
import dev.bandstand.kit.target.TargetGone;
import dev.bandstand.spec.contract.Durations;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
            "Exit codes: 0 nothing found, 1 a rule was broken, 2 nothing was judged, 3 wrong use, 4 a fault of the kit."
        })
final class ExploreCommand implements Callable<Integer> {

    private static final int FOUND = 1;
    private static final int NOT_JUDGED = 2;

    private final Map<String, String> environment;
    private final Clock clock;
    private final PrintWriter out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description = "Stop after so long, such as 90s or 5m; a bare number is one of seconds (default: 60s)")
    private String time = "60s";

    @Option(names = "--jobs", paramLabel = "N", description = "The same as --max-jobs")
    private @Nullable String jobs;

    @Option(names = "--walks", paramLabel = "N", description = "Stop after so many walks (default: 1000000)")
    private int walks = 1_000_000;

    @Option(names = "--calls", paramLabel = "N", description = "Stop after so many calls (default: 1000000)")
    private int calls = 1_000_000;

    @Option(names = "--failures", paramLabel = "N", description = "Stop after so many different failures (default: 5)")
    private int failures = 5;

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
    public Integer call() {
        if (walks < 1 || calls < 1 || failures < 1 || steps < 1) {
            throw new UsageError("--walks, --calls, --failures and --steps must be 1 or more.");
        }
        Duration limit = limit();
        Configuration settings = Settings.of(
                spec.commandLine().getParseResult(), environment, jobs == null ? Map.of() : Map.of(Key.MAX_JOBS, jobs));
        Options options = Options.of(settings);
        out.printf("Exploring %s by %s%n", options.target(), options.contract());
        Explorer explorer =
                new Kit(clock).explorer(options, new KeySources(settings, environment), ProgressListener.NOBODY);
        Optional<Walk> walk = Optional.ofNullable(replay).map(ExploreCommand::walk);
        Optional<String> obstacle = explorer.obstacle();
        if (obstacle.isPresent()) {
            return nothingPlayed(obstacle.get());
        }
        return walk.isEmpty() ? explore(explorer, options, limit) : replay(explorer, walk.get(), options.target());
    }

    private int nothingPlayed(String reason) {
        out.println("Nothing was played. " + reason);
        return NOT_JUDGED;
    }

    private Duration limit() {
        try {
            Duration limit = Durations.parse(time.matches("\\d+") ? time + "s" : time);
            if (limit.isPositive()) {
                return limit;
            }
        } catch (IllegalArgumentException refused) {
            throw new UsageError("--time is \"%s\". It must be a length of time such as 90s or 5m.".formatted(time));
        }
        throw new UsageError("--time is \"%s\". It must be more than nothing.".formatted(time));
    }

    private int explore(Explorer explorer, Options options, Duration limit) {
        int seed = options.seed().orElseGet(() -> new Random().nextInt(1_000_000));
        Exploration result = explorer.explore(new ExploreLimits(limit, calls, walks, failures, steps), seed);
        out.println();
        out.println("Coverage: " + result.met().summary());
        result.met().neverMet().forEach(line -> out.println("  " + line));
        List<String> choices = result.met().choices();
        if (!choices.isEmpty()) {
            out.println("  chosen where the documentation is silent: " + String.join("; ", choices));
        }
        result.coverage()
                .forEach((state, steps) -> out.printf(
                        Locale.ROOT,
                        "  %-10s %d steps of %d kinds%n",
                        state.isEmpty() ? "no job" : state,
                        steps.values().stream().mapToInt(Integer::intValue).sum(),
                        steps.size()));
        if (folder != null) {
            ExplorationPage page = new ExplorationPage(result, options.contract(), options.target());
            write(folder.resolve("exploration.html"), page.html());
            write(folder.resolve("exploration.json"), page.json());
            out.println("  as a page: " + folder.resolve("exploration.html"));
        }
        result.failures().forEach(failure -> tell(failure, options.target()));
        out.printf(
                Locale.ROOT,
                "%n%d walks, %d calls, seed %d: %s%n",
                result.walks(),
                result.calls(),
                result.seed(),
                result.verdict());
        result.ended().ifPresent(end -> out.println("No further walk could be played. " + end.reason()));
        if (result.failures().stream().anyMatch(Failure::scored)) {
            return FOUND;
        }
        return result.complete() ? 0 : NOT_JUDGED;
    }

    private int replay(Explorer explorer, Walk walk, URI target) {
        Optional<Failure> failure;
        try {
            failure = explorer.replay(walk);
        } catch (TargetGone gone) {
            return nothingPlayed(gone.getMessage());
        }
        failure.ifPresent(found -> tell(found, target));
        if (failure.isEmpty()) {
            out.println("The walk breaks no rule.");
        }
        return failure.filter(Failure::scored).isEmpty() ? 0 : FOUND;
    }

    private void tell(Failure failure, URI target) {
        Story story = new Story(failure);
        out.println();
        story.lines().forEach(out::println);
        List<String> script = new CurlScript(failure.trace(), target).lines(story.findings());
        if (folder != null) {
            Path walk = folder.resolve(failure.findings().getFirst().rule() + ".walk");
            write(walk, story.file());
            write(sibling(walk, ".sh"), lines(script));
            write(sibling(walk, ".feature"), lines(story.example()));
            out.println("  again: bandstand explore --replay " + walk + " with the same target");
            out.println("  with curl: sh " + sibling(walk, ".sh"));
            out.println("  as an example of a feature: " + sibling(walk, ".feature"));
        } else {
            print("as a file for --replay", List.of(failure.walk().text().split("\n")));
            print("as an example of a feature", story.example());
            print("with curl", script.subList(1, script.size()));
        }
    }

    private void print(String title, List<String> lines) {
        out.println("  " + title + ":");
        lines.forEach(line -> out.println("    " + line));
    }

    private static Path sibling(Path file, String suffix) {
        return file.resolveSibling(file.getFileName().toString().replaceFirst("\\.walk$", suffix));
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
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

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UsageError("The walk cannot be written to " + file + ".");
        }
    }
}
