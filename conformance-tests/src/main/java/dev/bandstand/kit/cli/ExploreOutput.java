package dev.bandstand.kit.cli;

import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.explore.Exploration;
import dev.bandstand.kit.explore.ExplorationPage;
import dev.bandstand.kit.explore.ExploreListener;
import dev.bandstand.kit.explore.Failure;
import dev.bandstand.kit.explore.Failure.Finding;
import dev.bandstand.kit.explore.Story;
import dev.bandstand.kit.report.CurlScript;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The output of an exploration for a person at a terminal, and its files. */
final class ExploreOutput implements ExploreListener {

    private static final Duration BETWEEN_REMARKS = Duration.ofSeconds(5);
    private static final int MOST_LEFTOVERS = 20;

    private final PrintWriter out;
    private final Clock clock;
    private final Options options;
    private final Optional<Path> folder;
    private Instant remarked;
    private Instant end;
    private Optional<Progress> last = Optional.empty();
    private String doing = "";

    /** @param folder where failing walks are written to; empty to print them */
    ExploreOutput(PrintWriter out, Clock clock, Options options, Optional<Path> folder) {
        this.out = out;
        this.clock = clock;
        this.options = options;
        this.folder = folder;
        this.remarked = clock.instant();
        this.end = remarked;
    }

    void opens() {
        say("Exploring %s by %s".formatted(options.target().address(), options.contract()));
    }

    @Override
    public synchronized void notice(String remark) {
        say(remark);
    }

    synchronized void interrupted() {
        say("INTERRUPTED: cancelling the jobs of the run and reporting what was found until now ...");
    }

    @Override
    public synchronized void walks(Progress progress) {
        goesOn(progress, "walking");
        remark("");
    }

    @Override
    public synchronized void found(Finding finding, int calls, Progress progress) {
        say(String.format(
                Locale.ROOT,
                "  after %d calls: %s%s: %s",
                calls,
                finding.rule(),
                finding.scored() ? "" : " (warning)",
                finding.message()));
        goesOn(progress, "cutting down the walk that broke " + finding.rule());
    }

    @Override
    public synchronized void goesOn(String what, Duration sinceChange, Duration atMost) {
        remark(", waiting for " + what);
    }

    @Override
    public synchronized void putOff(int status, Duration time) {
        remark(String.format(
                Locale.ROOT, ", the target answers %d and asks to come back in %d s", status, time.toSeconds()));
    }

    /** Tells what goes on, unless that was told a moment ago. */
    synchronized void remark() {
        remark("");
    }

    private void goesOn(Progress progress, String what) {
        last = Optional.of(progress);
        end = clock.instant().plus(progress.left());
        doing = what;
    }

    private void remark(String detail) {
        Instant now = clock.instant();
        if (last.isEmpty() || Duration.between(remarked, now).compareTo(BETWEEN_REMARKS) < 0) {
            return;
        }
        Progress progress = last.get();
        say(String.format(
                Locale.ROOT,
                "  %d s left; %d walks, %d calls, %d %s; %s%s",
                Math.max(0, Duration.between(now, end).toSeconds()),
                progress.walks(),
                progress.calls(),
                progress.failures(),
                progress.failures() == 1 ? "failure" : "failures",
                doing,
                detail));
    }

    void closes(Exploration result) {
        out.println();
        tellCoverage(result);
        folder.ifPresent(into -> {
            ExplorationPage page = new ExplorationPage(
                    result, options.contract(), options.target().address());
            WalkFiles.write(into.resolve("exploration.html"), page.html());
            WalkFiles.write(into.resolve("exploration.json"), page.json());
            out.println("  as a page: " + into.resolve("exploration.html"));
        });
        result.failures().forEach(this::tell);
        tellLeftovers(result.leftovers());
        out.printf(
                Locale.ROOT,
                "%n%d walks, %d calls, seed %d: %s%n",
                result.walks(),
                result.calls(),
                result.seed(),
                result.verdict());
        result.ended().ifPresent(end -> out.println("No further walk could be played. " + end.reason()));
        out.flush();
    }

    private void tellCoverage(Exploration result) {
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
    }

    private void tellLeftovers(List<String> leftovers) {
        if (!leftovers.isEmpty()) {
            out.println();
            leftovers.stream().limit(MOST_LEFTOVERS).forEach(out::println);
        }
        if (leftovers.size() > MOST_LEFTOVERS) {
            out.printf(Locale.ROOT, "%d more jobs were left%n", leftovers.size() - MOST_LEFTOVERS);
        }
    }

    void tell(Failure failure) {
        Story story = new Story(failure);
        out.println();
        story.lines().forEach(out::println);
        List<String> script = new CurlScript(failure.trace(), options.target().address()).lines(story.findings());
        if (folder.isPresent()) {
            new WalkFiles(folder.get()).save(failure, script).forEach(line -> out.println("  " + line));
        } else {
            print("as a file for --replay", List.of(failure.walk().text().split("\n")));
            print("as an example of a feature", story.example());
            print("with curl", script.subList(1, script.size()));
        }
        out.flush();
    }

    private void print(String title, List<String> lines) {
        out.println("  " + title + ":");
        lines.forEach(line -> out.println("    " + line));
    }

    private void say(String line) {
        remarked = clock.instant();
        out.println(line);
        out.flush();
    }
}
