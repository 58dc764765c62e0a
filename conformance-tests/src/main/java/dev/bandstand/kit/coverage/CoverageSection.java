package dev.bandstand.kit.coverage;

import dev.bandstand.kit.coverage.RunCoverage.CellCount;
import dev.bandstand.kit.coverage.RunCoverage.PageCount;
import dev.bandstand.kit.markup.MarkupTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Coverage as a part of a page: the picture of the lifecycle, the command table and the pages, with their counts. */
public final class CoverageSection {

    private static final String TEMPLATE = "coverage.html.mustache";

    /** The style of the section; it takes the colours {@code --ground, --text, --line, --soft, --open, --quiet} of the page. */
    public static final String STYLE = """
            svg.lifecycle { max-width: none; margin: .8rem 0; }
            svg.lifecycle text { font: 12px system-ui, sans-serif; text-anchor: middle; fill: var(--text); }
            svg.lifecycle .state text { font-weight: 600; font-size: 13px; }
            svg.lifecycle .state text.count { font-weight: 400; font-size: 11px; fill: var(--quiet); font-variant-numeric: tabular-nums; }
            svg.lifecycle .state rect { fill: var(--soft); stroke: var(--quiet); stroke-width: 1.2; }
            svg.lifecycle .state.never rect { stroke: var(--open); stroke-dasharray: 4 3; }
            svg.lifecycle .state.never text.count, svg.lifecycle text.label.never { fill: var(--open); }
            svg.lifecycle .way { fill: none; stroke: var(--quiet); }
            svg.lifecycle .way.never { stroke: var(--open); stroke-dasharray: 5 4; }
            svg.lifecycle marker path { fill: var(--quiet); }
            svg.lifecycle marker.never path { fill: var(--open); }
            svg.lifecycle text.label { font-variant-numeric: tabular-nums; }
            svg.lifecycle rect.label { fill: var(--ground); }
            table.met { border-collapse: collapse; font-size: 14px; margin: .6rem 0; font-variant-numeric: tabular-nums; }
            table.met th, table.met td { text-align: left; padding: .2rem .9rem .2rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
            table.met thead th { color: var(--quiet); }
            table.met td.never { color: var(--open); }
            .wide { overflow-x: auto; }
            """;

    private final RunCoverage coverage;

    /** @param coverage what a run met */
    public CoverageSection(RunCoverage coverage) {
        this.coverage = coverage;
    }

    /** The section as markup. */
    public String html() {
        return MarkupTemplate.read(CoverageSection.class, TEMPLATE, MarkupTemplate.HTML)
                .execute(this);
    }

    String summary() {
        return CoverageText.summary(coverage);
    }

    String picture() {
        return new LifecyclePicture(coverage).svg();
    }

    List<String> commands() {
        return coverage.cells().stream().map(CellCount::command).distinct().toList();
    }

    /** The rows of the command table. */
    List<Row> rows() {
        Map<String, List<Cell>> rows = coverage.cells().stream()
                .collect(Collectors.groupingBy(
                        CellCount::state, LinkedHashMap::new, Collectors.mapping(Cell::of, Collectors.toList())));
        return rows.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue()))
                .toList();
    }

    /** Longer ways, which were seen because a state between was not. */
    List<String> passedOver() {
        return coverage.transitions().stream()
                .filter(way -> !way.direct())
                .map(way -> way.words() + " (" + way.seen() + ")")
                .toList();
    }

    /** The lists that were read, each with its positions. */
    List<Pages> pages() {
        Map<String, List<PageCount>> lists = coverage.pages().stream()
                .collect(Collectors.groupingBy(PageCount::operation, LinkedHashMap::new, Collectors.toList()));
        return lists.entrySet().stream()
                .map(list -> new Pages(list.getKey(), list.getValue()))
                .toList();
    }

    List<String> choices() {
        return CoverageText.choices(coverage);
    }

    record Row(String state, List<Cell> cells) {}

    record Cell(String text, String look) {

        static Cell of(CellCount cell) {
            if (!cell.met()) {
                return new Cell("never", "never");
            }
            String accepted = cell.accepted() > 0 ? cell.accepted() + " accepted" : "";
            String refused = cell.refused() > 0 ? cell.refused() + " refused" : "";
            return new Cell(accepted + (accepted.isEmpty() || refused.isEmpty() ? "" : ", ") + refused, "met");
        }
    }

    record Pages(String operation, List<PageCount> counts) {

        String positions() {
            return counts.stream()
                    .map(count -> count.position() + " " + (count.read() == 0 ? "never" : count.read()))
                    .collect(Collectors.joining(", "));
        }
    }
}
