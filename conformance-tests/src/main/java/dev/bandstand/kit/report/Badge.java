package dev.bandstand.kit.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bandstand.kit.report.Report.ClaimInfo;
import java.util.stream.Collectors;

/** What shields.io shows as a badge. */
final class Badge {

    private Badge() {}

    static String of(Report report) {
        ObjectNode badge = Json.REPORT.createObjectNode();
        badge.put("schemaVersion", 1);
        badge.put(
                "label",
                report.claim().stream()
                        .map(ClaimInfo::profile)
                        .filter(profile -> !profile.equals("advisory"))
                        .collect(Collectors.joining(" + ")));
        badge.put("message", report.verdict().result());
        badge.put("color", color(report.verdict().result()));
        return badge.toPrettyString() + "\n";
    }

    private static String color(String result) {
        return switch (result) {
            case "conformant" -> "brightgreen";
            case "conformant with waivers" -> "yellowgreen";
            case "incomplete" -> "lightgrey";
            default -> "red";
        };
    }
}
