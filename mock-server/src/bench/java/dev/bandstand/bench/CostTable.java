package dev.bandstand.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Costs by the number of jobs, as a table in Markdown. */
final class CostTable {

    private final List<Cost> costs = new ArrayList<>();
    private Runnable listener = () -> {};

    /** Sets who is called after each cost, so that a run that is ended early has left what it measured. */
    void onAdded(Runnable told) {
        listener = told;
    }

    void add(Cost cost) {
        costs.add(cost);
        listener.run();
    }

    boolean isEmpty() {
        return costs.isEmpty();
    }

    @Override
    public String toString() {
        List<Integer> sizes = costs.stream().map(Cost::jobs).distinct().sorted().toList();
        return Stream.concat(
                        Stream.of(
                                row("", sizes.stream().map(size -> size == 1 ? "1 job" : number(size) + " jobs")),
                                "|---" + "|---".repeat(sizes.size()) + "|"),
                        costs.stream().map(Cost::what).distinct().map(what -> row(what, cells(what, sizes))))
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> cells(String what, List<Integer> sizes) {
        return sizes.stream()
                .map(size -> costs.stream()
                        .filter(cost -> cost.what().equals(what) && cost.jobs() == size)
                        .map(Cost::text)
                        .findFirst()
                        .orElse(""));
    }

    private static String number(int size) {
        return String.format(Locale.ROOT, "%,d", size);
    }

    private static String row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
