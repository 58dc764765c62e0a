package dev.bandstand.kit.oracle;

import dev.bandstand.kit.trace.Entry;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import dev.bandstand.kit.trace.TraceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/**
 * Writes traces tersely, one call a line, as {@link TamCall} and {@link PlatformCall} have it. For both contracts:
 *
 * <pre>
 *   ~ A pause 200 pausing             under way at the same time as the line before
 *   END A                             a wait for the end of A was given up
 *   WAIT A                            a wait for something else was given up
 *   TWINS A B                         B is the twin that was disturbed
 *   INVENTED X                        the id X was made up
 * </pre>
 */
final class TraceText {

    private final BiFunction<String, List<String>, Spoken> calls;
    private final List<Entry> entries = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    private TraceText(BiFunction<String, List<String>, Spoken> calls) {
        this.calls = calls;
    }

    /** A trace of TAM Builder. */
    static Trace trace(String text) {
        return trace(new TraceContext("openfunnel-tam", OptionalInt.empty()), TamCall::read, text);
    }

    /** The same where the price of a company is known. */
    static Trace trace(int price, String text) {
        return trace(new TraceContext("openfunnel-tam", OptionalInt.of(price)), TamCall::read, text);
    }

    /** A trace of NeMo Platform Jobs. */
    static Trace platform(String text) {
        return trace(new TraceContext("nemo-jobs", OptionalInt.empty()), PlatformCall::read, text);
    }

    private static Trace trace(TraceContext setting, BiFunction<String, List<String>, Spoken> calls, String text) {
        TraceText parser = new TraceText(calls);
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(parser::line);
        return new Trace(setting, parser.entries);
    }

    private void line(String line) {
        int json = line.indexOf(" {");
        List<String> words = new ArrayList<>(Arrays.asList((json < 0 ? line : line.substring(0, json)).split("\\s+")));
        if (json >= 0) {
            words.add(line.substring(json + 1));
        }
        switch (words.getFirst()) {
            case "END" -> mark(Mark.Kind.GAVE_UP, words, Mark.END);
            case "WAIT" -> mark(Mark.Kind.GAVE_UP, words, "the job to settle");
            case "TWINS" -> mark(Mark.Kind.TWINS, words, "disturbed");
            case "INVENTED" -> mark(Mark.Kind.INVENTED, words, "made up");
            default -> call(words);
        }
    }

    private void mark(Mark.Kind kind, List<String> words, String detail) {
        entries.add(
                new Mark(entries.size() + 1, "", kind, words.subList(1, words.size()), detail, Duration.ofMinutes(2)));
    }

    private void call(List<String> words) {
        boolean overlapping = words.getFirst().equals("~") && words.removeFirst() != null;
        String actor = List.of("bob", "nobody", "stranger").contains(words.getFirst()) ? words.removeFirst() : "alice";
        Spoken spoken = calls.apply(actor, words);
        Instant sent = overlapping ? now.minusMillis(900) : now;
        now = overlapping ? now : now.plusMillis(1000);
        entries.add(new Exchange(
                entries.size() + 1,
                "",
                actor,
                spoken.operationId(),
                spoken.job(),
                spoken.request(),
                spoken.reply(),
                sent,
                sent.plusMillis(500)));
    }
}
