package dev.bandstand.kit.report;

import dev.bandstand.kit.report.Report.DocumentInfo;
import dev.bandstand.kit.report.Report.Failure;
import dev.bandstand.kit.report.Report.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule that failed, with what is needed to understand it. */
record Explained(RuleInfo rule, Failure failure, Report report) {

    String weight() {
        return rule.scored() ? "" : "not scored";
    }

    String source() {
        return String.join(", ", rule.sources());
    }

    List<Clause> clauses() {
        return rule.sources().stream().map(source -> Clause.of(source, report)).toList();
    }

    List<Drawing> drawings() {
        return failure.timelines().stream().map(Drawing::new).toList();
    }

    /** A rule in the list of all. */
    record Row(RuleInfo rule, Report report) {

        List<Clause> clauses() {
            return rule.sources().stream()
                    .map(source -> Clause.of(source, report))
                    .toList();
        }

        String outcome() {
            return rule.outcome().replace('-', ' ');
        }

        /** Failed rules are explained in a place of their own, which has the anchor. */
        boolean anchored() {
            return !List.of("failed", "warned").contains(rule.outcome());
        }
    }

    /**
     * The source of a rule.
     *
     * @param address of the document, where it is public
     */
    record Clause(String text, Optional<String> address) {

        private static final Pattern OPERATION =
                Pattern.compile("/paths/([^/]+)/(get|put|post|patch|delete|head|options)(.*)");

        static Clause of(String source, Report report) {
            int blank = source.indexOf(' ');
            String key = blank < 0 ? source : source.substring(0, blank);
            return report.documents().stream()
                    .filter(document -> document.key().equals(key))
                    .findFirst()
                    .map(document -> new Clause(
                            key + " " + place(source.substring(key.length()).strip()), address(document)))
                    .orElseGet(() -> new Clause(source, Optional.empty()));
        }

        /** A pointer into the contract in the words of HTTP: {@code POST /jobs/{id}/pause, responses 200}. */
        private static String place(String place) {
            Matcher operation = OPERATION.matcher(place);
            if (!operation.matches()) {
                return place;
            }
            String rest = operation.group(3).replace('/', ' ').strip();
            return operation.group(2).toUpperCase(Locale.ROOT) + " "
                    + operation.group(1).replace("~1", "/").replace("~0", "~")
                    + (rest.isEmpty() ? "" : ", " + rest);
        }

        private static Optional<String> address(DocumentInfo document) {
            return Optional.of(document.location()).filter(location -> location.startsWith("https://"));
        }
    }
}
