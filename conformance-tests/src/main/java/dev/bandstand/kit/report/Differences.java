package dev.bandstand.kit.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells in sentences where a stated record differs from the one that follows from the transcript. */
final class Differences {

    private static final int MOST = 20;
    private static final int LONGEST = 120;

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    static List<String> between(String stated, String following) {
        if (stated.equals(following)) {
            return List.of();
        }
        Differences differences = new Differences();
        try {
            differences.compare("", ReportJson.REPORT.readTree(stated), ReportJson.REPORT.readTree(following));
        } catch (JsonProcessingException e) {
            return List.of();
        }
        if (differences.found.isEmpty()) {
            return List.of("report.json is not written as the kit writes it.");
        }
        int more = differences.found.size() - MOST;
        List<String> shown =
                new ArrayList<>(differences.found.stream().limit(MOST).toList());
        if (more > 0) {
            shown.add(String.format(Locale.ROOT, "And %d more differences of that kind.", more));
        }
        return shown;
    }

    private void compare(String place, JsonNode stated, JsonNode following) {
        if (stated.equals(following)) {
            return;
        }
        if (stated.isObject() && following.isObject()) {
            names(stated, following)
                    .forEach(name -> compare(
                            place.isEmpty() ? name : place + "." + name, stated.path(name), following.path(name)));
        } else if (place.equals("rules") && stated.isArray()) {
            compareRules(stated, following);
        } else {
            found.add(
                    "%s is stated as %s, but the transcript gives %s.".formatted(place, text(stated), text(following)));
        }
    }

    private void compareRules(JsonNode stated, JsonNode following) {
        for (JsonNode rule : following) {
            String id = rule.path("id").asText();
            JsonNode other = byId(stated, id);
            if (other.isMissingNode()) {
                found.add("%s is left out; the transcript gives %s."
                        .formatted(id, rule.path("outcome").asText()));
            } else {
                compare(id, other, rule);
            }
        }
        for (JsonNode rule : stated) {
            if (byId(following, rule.path("id").asText()).isMissingNode()) {
                found.add("%s is no rule that this run was about.".formatted(text(rule.path("id"))));
            }
        }
        if (found.isEmpty()) {
            found.add("The rules are listed in another order, or more than once.");
        }
    }

    private static JsonNode byId(JsonNode rules, String id) {
        for (JsonNode rule : rules) {
            if (rule.path("id").asText().equals(id)) {
                return rule;
            }
        }
        return rules.path(-1);
    }

    private static Set<String> names(JsonNode stated, JsonNode following) {
        Set<String> names = new LinkedHashSet<>();
        following.fieldNames().forEachRemaining(names::add);
        stated.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        String text = node.isTextual() ? "\"" + node.asText() + "\"" : node.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
