package dev.bandstand.kit.oracle.check;

import static java.util.stream.Collectors.joining;

import dev.bandstand.kit.oracle.trace.TracedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects what oracles say, and tells in each finding where it was seen. */
public final class Findings {

    private final List<Judgement> judgements = new ArrayList<>();

    public void held(String rule, TracedCall... evidence) {
        judgements.add(new Judgement.Held(rule, numbers(evidence)));
    }

    /**
     * Reports that a rule was broken.
     *
     * @param message what was expected and what was seen, without a full stop
     */
    public void broken(String rule, String message, TracedCall... evidence) {
        judgements.add(new Judgement.Broken(rule, numbers(evidence), message + where(evidence)));
    }

    /** Broken when there is a message, held when it is empty. */
    public void judge(String rule, String message, TracedCall... evidence) {
        if (message.isEmpty()) {
            held(rule, evidence);
        } else {
            broken(rule, message, evidence);
        }
    }

    public List<Judgement> judgements() {
        return List.copyOf(judgements);
    }

    private static List<Integer> numbers(TracedCall... evidence) {
        return Stream.of(evidence).map(TracedCall::number).distinct().toList();
    }

    private static String where(TracedCall... evidence) {
        List<Integer> numbers = numbers(evidence);
        String job = evidence[evidence.length - 1].job();
        return " (%s%s %s)."
                .formatted(
                        job.isEmpty() ? "" : "job " + job + ", ",
                        numbers.size() == 1 ? "exchange" : "exchanges",
                        numbers.stream().map(String::valueOf).collect(joining(", ")));
    }
}
