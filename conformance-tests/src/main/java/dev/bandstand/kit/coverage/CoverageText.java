package dev.bandstand.kit.coverage;

import dev.bandstand.kit.coverage.RunCoverage.CellCount;
import dev.bandstand.kit.coverage.RunCoverage.PageCount;
import dev.bandstand.kit.coverage.RunCoverage.StateCount;
import dev.bandstand.kit.coverage.RunCoverage.TransitionCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Coverage as text. */
final class CoverageText {

    /** Names after which a line says how many more there are. */
    private static final int MOST = 8;

    private CoverageText() {}

    /** The shares that were met, in one line. */
    static String summary(RunCoverage coverage) {
        List<CellCount> open = coverage.cells().stream().filter(CellCount::open).toList();
        List<TransitionCount> ways =
                coverage.transitions().stream().filter(TransitionCount::direct).toList();
        return Stream.of(
                        share(
                                coverage.states().stream().filter(state -> state.seen() > 0),
                                coverage.states(),
                                "states"),
                        share(ways.stream().filter(way -> way.seen() > 0), ways, "transitions"),
                        share(
                                coverage.cells().stream().filter(CellCount::met),
                                coverage.cells(),
                                "cells of the command table"),
                        share(
                                coverage.pages().stream().filter(page -> page.read() > 0),
                                coverage.pages(),
                                "page positions"),
                        share(open.stream().filter(CellCount::met), open, "policies"))
                .filter(part -> !part.startsWith("0 of 0 "))
                .collect(Collectors.joining(", "));
    }

    /** All that was never met, a line for each kind; none where all was, or nothing. */
    static List<String> neverMet(RunCoverage coverage) {
        if (coverage.states().stream().noneMatch(state -> state.seen() > 0)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        add(
                lines,
                "states",
                coverage.states().stream().filter(state -> state.seen() == 0).map(StateCount::state));
        add(
                lines,
                "transitions",
                coverage.transitions().stream()
                        .filter(way -> way.direct() && way.seen() == 0)
                        .map(TransitionCount::words));
        add(
                lines,
                "cells of the command table",
                coverage.cells().stream()
                        .filter(cell -> !cell.met())
                        .map(cell -> cell.command() + " of " + cell.state()));
        add(
                lines,
                "page positions",
                coverage.pages().stream().filter(page -> page.read() == 0).map(CoverageText::position));
        return lines;
    }

    /** The choices that the server was seen to make where the documentation is silent. */
    static List<String> choices(RunCoverage coverage) {
        return coverage.cells().stream()
                .flatMap(cell -> cell.choice().stream()
                        .map(choice -> "%s of %s: %s".formatted(cell.command(), cell.state(), choice)))
                .toList();
    }

    private static String position(PageCount page) {
        return page.operation() + " " + page.position();
    }

    private static String share(Stream<?> met, List<?> all, String what) {
        return String.format(Locale.ROOT, "%d of %d %s", met.count(), all.size(), what);
    }

    private static void add(List<String> lines, String what, Stream<String> never) {
        List<String> all = never.toList();
        if (!all.isEmpty()) {
            lines.add(what + " never met: "
                    + String.join(", ", all.subList(0, Math.min(MOST, all.size())))
                    + (all.size() > MOST ? String.format(Locale.ROOT, " and %d more", all.size() - MOST) : ""));
        }
    }
}
