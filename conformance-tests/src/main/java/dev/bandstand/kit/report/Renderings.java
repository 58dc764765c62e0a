package dev.bandstand.kit.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The forms in which a report is read, each made from the record alone. */
final class Renderings {

    private static final Map<String, Function<Report, String>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("badge.json", Badge::of);
        ALL.put("junit.xml", JUnitXml::of);
        ALL.put("results.sarif", Sarif::of);
        ALL.put("summary.md", Page.SUMMARY::of);
        ALL.put("report.html", Page.HTML::of);
    }

    /** The names of the files. */
    static final Set<String> FILES = Set.copyOf(List.copyOf(ALL.keySet()));

    private Renderings() {}

    /** The text of each file by its name. */
    static Map<String, String> of(Report report) {
        Map<String, String> texts = new LinkedHashMap<>();
        ALL.forEach((name, form) -> texts.put(name, form.apply(report)));
        return texts;
    }
}
