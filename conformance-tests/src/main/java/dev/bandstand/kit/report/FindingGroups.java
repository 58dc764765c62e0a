package dev.bandstand.kit.report;

import dev.bandstand.kit.oracle.check.Judgement.Broken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings that differ only in where they were seen are told once, so that they do not hide others. */
final class FindingGroups {

    private static final int MOST = 20;
    private static final int MOST_PLACES = 8;

    private FindingGroups() {}

    static List<String> of(List<Broken> findings) {
        Map<String, List<Broken>> groups = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> kind(finding.message()), LinkedHashMap::new, Collectors.toList()));
        List<String> told = new ArrayList<>(
                groups.values().stream().limit(MOST).map(FindingGroups::told).toList());
        if (groups.size() > MOST) {
            told.add("And findings of " + (groups.size() - MOST) + " more kinds.");
        }
        return told;
    }

    /** The message without where it was seen, and without ids, moments and large numbers. */
    private static String kind(String message) {
        return message.replaceFirst(" \\((job [^()]*, )?exchanges? [^()]*\\)\\.?$", "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:?\\d\\d)?", "#")
                .replaceAll("\\b[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}\\b", "#")
                .replaceAll("\\d{4,}|\\d+\\.\\d+", "#");
    }

    private static String told(List<Broken> group) {
        String first = group.getFirst().message();
        if (group.size() == 1) {
            return first;
        }
        String places = group.stream()
                .skip(1)
                .limit(MOST_PLACES)
                .map(finding -> finding.evidence().isEmpty()
                        ? "?"
                        : finding.evidence().getLast().toString())
                .collect(Collectors.joining(", "));
        return first + " Seen " + group.size() + " times, also in " + places
                + (group.size() - 1 > MOST_PLACES ? " and elsewhere." : ".");
    }
}
