package dev.bandstand.kit.selftest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;

/** Matrices as a page of Markdown, for people. */
public final class KillMatrixPage {

    private static final int LONGEST_FINDING = 180;
    private static final int MOST_OTHERS = 6;

    private KillMatrixPage() {}

    /** One page on several contracts. */
    public static String of(List<KillMatrix> matrices) {
        return """
                # What the kit catches

                The kit is judged too: by servers that are wrong on purpose, by servers that are right in odd ways, and by servers
                that are nothing of the kind. Each deviating server breaks one rule and must be caught by that very rule, with a
                message of its own; what other rules of the same run had to say of it stands in the last column. `./bandstand self-test`
                judges every server by every rule; every build judges each deviating server by its own rule.

                | Contract | Deviating servers | Caught by their rule | Benign servers | False alarms | No job API | Misjudged |
                |---|---|---|---|---|---|---|
                %s

                The page and its data (`conformance-tests/src/main/resources/self-test`) are made anew by
                `mvn verify -Pself-test -Dbandstand.docs=write`.

                %s""".formatted(
                        matrices.stream().map(KillMatrixPage::row).collect(joining("\n")),
                        matrices.stream().map(KillMatrixPage::chapter).collect(joining("\n")));
    }

    private static String row(KillMatrix matrix) {
        return String.format(
                Locale.ROOT,
                "| [%s](#%s) | %d | %d | %d | %d | %d | %d |",
                matrix.contract(),
                matrix.contract(),
                matrix.deviating().size(),
                matrix.deviating().size() - matrix.survivors().size(),
                matrix.benign().size(),
                matrix.falseAlarms().size(),
                matrix.nothing().size(),
                matrix.misjudged().size());
    }

    private static String chapter(KillMatrix matrix) {
        return "## %s\n\n%s%s%s%s%s"
                .formatted(
                        matrix.contract(),
                        extent(matrix),
                        survivors(matrix),
                        deviating(matrix),
                        benign(matrix),
                        nothing(matrix));
    }

    private static String extent(KillMatrix matrix) {
        return matrix.whole()
                ? "Every server was judged by every rule. "
                : "The deviating servers were judged by what it took to catch them, the benign ones by the rules nearest to them. ";
    }

    private static String survivors(KillMatrix matrix) {
        return matrix.survivors().isEmpty()
                ? "No deviating server gets past the rule that it breaks.\n\n"
                : "These get past the rule that they break:\n\n"
                        + list(
                                matrix.survivors(),
                                each -> "- **%s** %s (%s): %s\n"
                                        .formatted(each.id(), each.title(), each.rule(), each.finding()))
                        + "\n";
    }

    private static String deviating(KillMatrix matrix) {
        return matrix.deviating().stream()
                .collect(groupingBy(each -> each.rule().split("-", -1)[1], TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(area -> """
                        ### %s

                        | | What the server does wrong | Caught by | As | Also noticed by |
                        |---|---|---|---|---|
                        %s
                        """.formatted(area.getKey(), list(area.getValue(), KillMatrixPage::row)))
                .collect(joining());
    }

    private static String row(KillMatrix.Deviating server) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        server.id(),
                        cell(server.title()),
                        server.killed() ? server.rule() : "nothing",
                        cell(shortened(server.finding())),
                        others(server.others()));
    }

    private static String others(List<String> others) {
        String first = others.stream().limit(MOST_OTHERS).collect(joining(", "));
        return others.size() <= MOST_OTHERS
                ? first
                : String.format(Locale.ROOT, "%s and %d more", first, others.size() - MOST_OTHERS);
    }

    private static String benign(KillMatrix matrix) {
        return """
                ### Servers that are right

                | | What is unusual | Verdict | Held against it, falsely |
                |---|---|---|---|
                %s
                """.formatted(list(
                matrix.benign(),
                each -> "| %s | %s | %s | %s |\n"
                        .formatted(
                                each.id(), cell(each.title()), each.verdict(), cell(String.join(" ", each.alarms())))));
    }

    private static String nothing(KillMatrix matrix) {
        return """
                ### Servers that are no job API

                | | What it does | Exit code |
                |---|---|---|
                %s
                """.formatted(list(
                matrix.nothing(),
                each -> String.format(Locale.ROOT, "| %s | %s | %d |\n", each.id(), cell(each.title()), each.exit())));
    }

    private static <E> String list(List<E> rows, Function<E, String> line) {
        return rows.stream().map(line).collect(joining());
    }

    private static String shortened(String finding) {
        return finding.length() <= LONGEST_FINDING ? finding : finding.substring(0, LONGEST_FINDING) + "…";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }
}
