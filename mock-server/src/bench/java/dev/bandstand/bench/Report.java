package dev.bandstand.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results of a run, as text for people. */
record Report(Sitting sitting, boolean quick, List<Ratio> ratios, CostTable growth, Map<String, Measured> fullPage) {

    private static final String RATIOS = "measured";
    private static final String GROWTH = "growth";

    /** All that was measured. */
    String text() {
        return Stream.of(ratios.isEmpty() ? "" : table(), growth.isEmpty() ? "" : growthTable())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** Costs by the number of jobs, and how they came about. */
    private String growthTable() {
        return String.format(
                Locale.ROOT,
                """
                %s

                `./bandstand bench --only growth%s` on %d cores, Java %s, `-Xmx512m`; medians of 300 calls and of %d starts (of one with 1,000,000 jobs).
                """,
                growth,
                quick ? " --quick" : "",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                sitting.rounds());
    }

    /** The ratios as a table in Markdown, and how they came about. */
    private String table() {
        return String.format(
                Locale.ROOT,
                """
                | measured in one sitting | seen | wanted | reached | behind it |
                |---|---|---|---|---|
                %s

                `./bandstand bench%s` on %d cores, Java %s; load by %s; %s
                """,
                ratios.stream().map(Report::line).collect(Collectors.joining("\n")),
                quick ? " --quick" : "",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                sitting.generator().name(),
                quick
                        ? "one short round, servers not warm: not to be cited."
                        : String.format(
                                Locale.ROOT,
                                "medians of %d rounds of %d s, order rotated.",
                                sitting.rounds(),
                                sitting.seconds()));
    }

    /** Writes tables and plot to a folder. A page that is there keeps what stands around the tables, and tables of what was not measured. */
    void write(Path folder) {
        Path page = folder.resolve("performance.md");
        String text = Files.exists(page) ? Texts.read(page) : place(RATIOS) + place(GROWTH);
        text = ratios.isEmpty() ? text : replaced(text, RATIOS, table());
        Texts.write(page, growth.isEmpty() ? text : replaced(text, GROWTH, growthTable()));
        if (!fullPage.isEmpty()) {
            Texts.write(folder.resolve("performance.svg"), Plot.of(fullPage));
        }
    }

    private static String place(String name) {
        return """
                <!-- %s -->
                <!-- /%s -->
                """.formatted(name, name);
    }

    private static String replaced(String page, String name, String table) {
        return Pattern.compile("(<!-- %1$s -->\n).*(<!-- /%1$s -->)".formatted(name), Pattern.DOTALL)
                .matcher(page)
                .replaceFirst("$1" + Matcher.quoteReplacement(table) + "$2");
    }

    private static String line(Ratio ratio) {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        ratio.what(),
                        ratio.target().text(ratio.value()),
                        ratio.target().text(),
                        ratio.reached() ? "yes" : "**no**",
                        ratio.seen());
    }
}
