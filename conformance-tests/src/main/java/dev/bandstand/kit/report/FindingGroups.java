package dev.bandstand.kit.report;

import dev.bandstand.kit.oracle.check.Judgement.Broken;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Mark;
import dev.bandstand.kit.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings that differ only in where they were seen are reported once, so that they do not hide others. */
final class FindingGroups {

    private static final int MOST = 20;
    private static final int MOST_PLACES = 8;
    private static final int LONGEST_TARGET = 160;

    private final Map<Integer, Exchange> calls;
    private final Set<String> invented;

    FindingGroups(Trace trace) {
        this.calls = trace.exchanges().collect(Collectors.toMap(Exchange::number, exchange -> exchange));
        this.invented = trace.marks()
                .filter(mark -> mark.kind() == Mark.Kind.INVENTED)
                .flatMap(mark -> mark.jobs().stream())
                .collect(Collectors.toSet());
    }

    List<String> of(List<Broken> findings) {
        Map<String, List<Broken>> groups = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> kind(finding.message()), LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>(
                groups.values().stream().limit(MOST).map(this::sentence).toList());
        if (groups.size() > MOST) {
            lines.add("And findings of " + (groups.size() - MOST) + " more kinds.");
        }
        return lines;
    }

    /** The message without where it was seen, and without ids, moments, names and numbers other than status codes. */
    private static String kind(String message) {
        return message.replaceFirst(" \\((job [^()]*, )?exchanges? [^()]*\\)\\.?$", "")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(Z|[+-]\\d\\d:?\\d\\d)?", "#")
                .replaceAll("\\b[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}\\b", "#")
                .replaceAll("\\b(domain|linkedin_url|name) \\S+", "$1 #")
                .replaceAll("(?<!answered |came back )\\b[\\w.@+-]*\\d[\\w.@+-]*", "#");
    }

    private String sentence(List<Broken> group) {
        String first = withCall(group.getFirst());
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

    /** A number alone says little to somebody who does not have the transcript at hand. */
    private String withCall(Broken finding) {
        String message = finding.message();
        for (String id : invented) {
            message = message.replace("(job " + id + ", ", "(a job id that the kit made up, ");
        }
        if (finding.evidence().isEmpty()
                || !calls.containsKey(finding.evidence().getLast())) {
            return message;
        }
        Exchange call = calls.get(finding.evidence().getLast());
        String answer = call.status() == 0 ? "no answer" : Integer.toString(call.status());
        return message + " Call " + call.number() + " was " + call.request().method() + " "
                + cut(call.request().target()) + " " + key(call.actor()) + ", answer: " + answer + ".";
    }

    private static String key(String actor) {
        return actor.equals("nobody") ? "without a key" : "with the key of " + actor;
    }

    private static String cut(String target) {
        return target.length() <= LONGEST_TARGET ? target : target.substring(0, LONGEST_TARGET) + "...";
    }
}
