package dev.bandstand.kit.explore;

import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Exchange.NoAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A failure as text for people: what was expected and seen, who did what, and how to see it again. */
public final class Story {

    private static final int MOST_SHOWN = 120;

    private final Failure failure;
    private final Map<String, Integer> jobs = new LinkedHashMap<>();

    public Story(Failure failure) {
        this.failure = failure;
    }

    /** The broken rules, one a line. */
    public List<String> findings() {
        return failure.findings().stream()
                .map(finding ->
                        "%s%s: %s".formatted(finding.rule(), finding.scored() ? "" : " (warning)", finding.message()))
                .toList();
    }

    /** The lines of the story. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(findings());
        lines.add(found());
        failure.trace().exchanges().map(this::line).forEach(lines::add);
        return lines;
    }

    private String found() {
        return String.format(Locale.ROOT, "found after %d calls%s:", failure.calls(), found(words()));
    }

    private String found(String steps) {
        if (failure.played() == 1) {
            return " in %s, which were not played again%s".formatted(steps, because());
        }
        return failure.steady()
                ? ", cut down to %s%s"
                        .formatted(steps, failure.hindrance().isEmpty() ? "" : " and no further" + because())
                : String.format(
                        Locale.ROOT,
                        "; unsteady: broken in %d of %d plays of %s",
                        failure.failed(),
                        failure.played(),
                        steps);
    }

    private String because() {
        return failure.hindrance().map(reason -> ", as " + reason).orElse("");
    }

    private String words() {
        int steps = failure.walk().steps().size();
        return String.format(Locale.ROOT, "%d %s", steps, steps == 1 ? "step" : "steps");
    }

    /** The walk as a file for {@code --replay}. */
    public String file() {
        return failure.findings().stream()
                        .map(finding -> "# %s: %s\n".formatted(finding.rule(), finding.message()))
                        .collect(Collectors.joining())
                + failure.walk().text();
    }

    /** The walk as an example for a feature file; empty when it cannot be reported as one. */
    public List<String> example() {
        return failure.example();
    }

    private String line(Exchange exchange) {
        String about = exchange.job() == null ? "" : String.format(Locale.ROOT, " (job %d)", number(exchange.job()));
        String answer = exchange.reply() instanceof NoAnswer none ? none.reason() : answered(exchange);
        return String.format(
                Locale.ROOT,
                "  %-8s %-4s %s%s -> %s",
                exchange.actor(),
                exchange.request().method(),
                shortened(exchange.request().target()),
                about,
                answer);
    }

    /** The walk's file and the curl commands have every character of an address; a story has those that a reader can take in. */
    private static String shortened(String target) {
        return target.length() <= MOST_SHOWN
                ? target
                : String.format(Locale.ROOT, "%s... (%d characters)", target.substring(0, MOST_SHOWN), target.length());
    }

    private static String answered(Exchange exchange) {
        String status = exchange.json().path("status").asText();
        return exchange.status() + (status.isEmpty() ? "" : " " + status);
    }

    private int number(String job) {
        return jobs.computeIfAbsent(job, id -> jobs.size() + 1);
    }
}
