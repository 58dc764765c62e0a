package dev.bandstand.kit.report;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A badge in the form that shields.io takes, such as "TAM Builder conformance | passing". */
final class Badge {

    private Badge() {}

    static String of(Report report) {
        ObjectNode badge = ReportJson.REPORT.createObjectNode();
        badge.put("schemaVersion", 1);
        badge.put("label", report.target().title() + " conformance");
        badge.put("message", word(report) + (report.scope().whole() ? "" : " (partial)"));
        badge.put("color", color(report));
        return badge.toPrettyString() + "\n";
    }

    private static String word(Report report) {
        return switch (report.verdict().exit()) {
            case 0 -> report.verdict().waived() == 0 ? "passing" : "passing (with waivers)";
            case 1 -> "failing";
            case 2 -> "incomplete";
            default -> "not judged";
        };
    }

    private static String color(Report report) {
        return switch (report.verdict().exit()) {
            case 0 -> report.verdict().waived() == 0 && report.scope().whole() ? "brightgreen" : "yellowgreen";
            case 1 -> "red";
            default -> "lightgrey";
        };
    }
}
