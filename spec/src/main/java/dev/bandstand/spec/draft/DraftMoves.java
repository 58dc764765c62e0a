package dev.bandstand.spec.draft;

import dev.bandstand.spec.contract.life.StateMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Guesses the moves that a job makes by itself: over the states of its work, in the order of the document, to a good end. */
record DraftMoves(DraftStates states) {

    /** The lines that say them, with the first state where it is not the first of the document. */
    List<String> lines() {
        List<String> run = run();
        List<String> lines = new ArrayList<>();
        if (!run.isEmpty()
                && !run.getFirst().equals(states.meanings().keySet().iterator().next())) {
            lines.add("initial: %s  # guess".formatted(ContractDraft.quoted(run.getFirst())));
        }
        List<String> moves = moves(run);
        if (moves.isEmpty()) {
            lines.add(
                    "# guess: a job stays in each state until a command is sent; write moves for what it does by itself");
        } else {
            lines.add("moves:");
            lines.addAll(moves);
        }
        return lines;
    }

    /** The states that a job goes through when nothing goes wrong. */
    private List<String> run() {
        return Stream.of(
                        states.words(StateMeaning.PENDING).stream(),
                        working(),
                        states.word(StateMeaning.COMPLETED, StateMeaning.ENDED, StateMeaning.FAILED).stream())
                .flatMap(each -> each)
                .toList();
    }

    private Stream<String> working() {
        return states.words(StateMeaning.RUNNING).stream().filter(word -> !DraftWords.isFailing(word));
    }

    private List<String> failing() {
        return states.words(StateMeaning.RUNNING).stream()
                .filter(DraftWords::isFailing)
                .toList();
    }

    private List<String> moves(List<String> run) {
        String others = Stream.of(
                        failing().stream(),
                        states.words(StateMeaning.FAILED, StateMeaning.EXPIRED).stream(),
                        states.words(StateMeaning.ENDED).stream().filter(DraftWords::isPartial))
                .flatMap(each -> each)
                .filter(each -> !run.contains(each))
                .map(ContractDraft::quoted)
                .collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i + 1 < run.size(); i++) {
            boolean works = states.meanings().get(run.get(i)) == StateMeaning.RUNNING;
            lines.add("  %s: {after: %s, to: %s%s%s}  # guess"
                    .formatted(
                            ContractDraft.quoted(run.get(i)),
                            works ? "20s" : "2s",
                            ContractDraft.quoted(run.get(i + 1)),
                            works ? ", stages: 10" : "",
                            others.isEmpty() ? "" : ", or: [" + others + "]"));
        }
        failing()
                .forEach(word ->
                        states.failedFrom(word).map(end -> move(word, end)).ifPresent(lines::add));
        move(StateMeaning.PAUSING, StateMeaning.PAUSED).ifPresent(lines::add);
        move(StateMeaning.RESUMING, StateMeaning.RUNNING).ifPresent(lines::add);
        move(StateMeaning.CANCELLING, StateMeaning.CANCELLED).ifPresent(lines::add);
        return lines;
    }

    private Optional<String> move(StateMeaning from, StateMeaning to) {
        return states.word(from).flatMap(state -> states.like(state, to).map(next -> move(state, next)));
    }

    private static String move(String from, String to) {
        return "  %s: {after: 2s, to: %s}  # guess".formatted(ContractDraft.quoted(from), ContractDraft.quoted(to));
    }
}
