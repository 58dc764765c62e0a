package dev.bandstand.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The results of a run, as text for people. */
record Report(Sitting sitting, boolean quick, List<Ratio> ratios, Map<String, Measured> fullPage) {

    private static final Pattern MEASURED =
            Pattern.compile("(<!-- measured -->\n).*(<!-- /measured -->)", Pattern.DOTALL);

    /** The ratios as a table in Markdown, and how they came about. */
    String table() {
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

    /** Writes table and plot to a folder. A page that is there keeps what stands around its table. */
    void write(Path folder) {
        Path page = folder.resolve("performance.md");
        String text = Files.exists(page) ? Texts.read(page) : "<!-- measured -->\n<!-- /measured -->\n";
        Texts.write(page, MEASURED.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(table()) + "$2"));
        if (!fullPage.isEmpty()) {
            Texts.write(folder.resolve("performance.svg"), Plot.of(fullPage));
        }
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
