package dev.bandstand.kit.report;

import dev.bandstand.kit.config.Configuration;
import dev.bandstand.kit.config.Layer;
import dev.bandstand.kit.config.Options;
import dev.bandstand.kit.config.UsageError;
import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.verdict.RunRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** True if a transcript can be what a kit has recorded: numbers without gaps, times that run forward, one story. */
final class TranscriptCheck {

    /** The most by which the last answer may have come after the measured end of the run. */
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    private final TranscriptOpening opening;
    private final RunRecord record;
    private final List<String> faults = new ArrayList<>();

    TranscriptCheck(Transcript transcript) {
        this.opening = transcript.opening();
        this.record = transcript.record();
    }

    /** Returns the contradictions in the transcript, as sentences. */
    List<String> faults() {
        if (!TranscriptOpening.SCHEMA.equals(opening.schema())) {
            faults.add("The transcript is of the form %s; this kit reads %s."
                    .formatted(opening.schema(), TranscriptOpening.SCHEMA));
        }
        numbers();
        times();
        settings();
        return faults;
    }

    /** A run that was given up may miss calls that were under way; any other has all. */
    private void numbers() {
        int last = 0;
        for (Entry entry : record.trace().entries()) {
            boolean next = entry.number() == last + 1;
            boolean later = entry.number() > last && opening.run().silence().isPresent();
            if (!next && !later) {
                faults.add(String.format(
                        Locale.ROOT,
                        "After entry %d of the transcript comes entry %d: one was taken out, put in or moved.",
                        last,
                        entry.number()));
                return;
            }
            last = entry.number();
        }
    }

    private void times() {
        Instant begin = opening.run().started();
        Instant end = begin.plus(opening.run().took()).plus(ROUNDING);
        Instant last = begin;
        for (Exchange exchange : record.trace().exchanges().toList()) {
            if (exchange.sent().isBefore(last)) {
                faults.add(String.format(
                        Locale.ROOT,
                        "Exchange %d was sent before the one that stands before it, or before the run began.",
                        exchange.number()));
                return;
            }
            if (exchange.received().isBefore(exchange.sent())
                    || exchange.received().isAfter(end)) {
                faults.add(String.format(
                        Locale.ROOT,
                        "Exchange %d was answered before it was sent, or after the run had ended.",
                        exchange.number()));
                return;
            }
            last = exchange.sent();
        }
    }

    /** The settings give the command that repeats a run; they say the same as what the run was judged by. */
    private void settings() {
        try {
            Options options = Options.of(new Configuration(List.of(
                    Layer.defaults(),
                    Layer.named("the transcript", opening.run().settings()))));
            RunRecord.Circumstances run = opening.run();
            say("target", options.target().address().equals(run.target()));
            say("contract", isFolderOf(options.contract(), opening.setting().contract()));
            say("rules", options.judging().rules().equals(run.rules()));
            say(
                    "seed",
                    options.play().seed().isPresent() && options.play().seed().getAsInt() == run.seed());
            say(
                    "claim",
                    options.judging().claims().isEmpty()
                            || declared(run).containsAll(options.judging().claims()));
            say(
                    "credits-per-company",
                    options.jobSupply().creditsPerCompany().isEmpty()
                            || options.jobSupply()
                                    .creditsPerCompany()
                                    .equals(opening.setting().creditsPerCompany()));
        } catch (UsageError e) {
            faults.add("The first line of the transcript holds settings that no run has: " + e.getMessage());
        }
    }

    /** The option is the name of a contract, or its folder; the names "." and ".." depend on where the kit ran. */
    private static boolean isFolderOf(String option, String contract) {
        Path last = Path.of(option).getFileName();
        return option.equals(contract)
                || (last != null && List.of(contract, ".", "..", "").contains(last.toString()));
    }

    private static List<String> declared(RunRecord.Circumstances run) {
        return run.claims().stream().map(claim -> claim.profile()).toList();
    }

    private void say(String setting, boolean same) {
        if (!same) {
            faults.add("The first line of the transcript gives two values of %s.".formatted(setting));
        }
    }
}
