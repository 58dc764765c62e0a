package dev.bandstand.spec.own;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.Rule.Basis;
import dev.bandstand.spec.Rule.Kind;
import dev.bandstand.spec.Rule.Level;
import dev.bandstand.spec.Source;
import dev.bandstand.spec.derived.DerivedRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its file has it, with the defaults of what is left out.
 *
 * @param written the rule; it fits the published schema
 */
record OwnRuleDraft(JsonNode written) {

    OwnRule rule() {
        JudgedBy judgedBy = judgedBy(written.path("judged_by"));
        Level level = Level.valueOf(text("level", "MUST"));
        Basis basis = Basis.valueOf(text("basis", "documented").toUpperCase(Locale.ROOT));
        String title = text("title", "");
        return new OwnRule(
                new Rule(
                        text("id", ""),
                        level,
                        basis,
                        Rule.Status.ACTIVE,
                        level == Level.MUST && (basis == Basis.DOCUMENTED || basis == Basis.IMPLIED),
                        DerivedRules.CORE,
                        judgedBy instanceof JudgedBy.Answers ? Kind.EACH : Kind.TRACE,
                        title,
                        text("statement", title),
                        text("expect", Rule.phrase(title)),
                        text("why", ""),
                        strings("sources").stream().map(Source::parse).toList(),
                        operations(judgedBy),
                        List.of(),
                        List.of(),
                        strings("if_it_fails"),
                        null,
                        avoidable(),
                        null),
                judgedBy);
    }

    private static List<String> operations(JudgedBy judgedBy) {
        return switch (judgedBy) {
            case JudgedBy.Derived derived -> List.of();
            case JudgedBy.Answers answers -> answers.operations();
            case JudgedBy.Keeps keeps -> keeps.operations();
        };
    }

    private static JudgedBy judgedBy(JsonNode check) {
        if (check.has("derived")) {
            return new JudgedBy.Derived(check.path("derived").asText());
        }
        if (check.has("keeps")) {
            JsonNode keeps = check.path("keeps");
            return new JudgedBy.Keeps(strings(keeps.path("of")), strings(keeps.path("members")));
        }
        JsonNode answers = check.path("answers");
        List<Integer> statuses = new ArrayList<>();
        strings(answers.path("status")).forEach(code -> statuses.add(Integer.valueOf(code)));
        return new JudgedBy.Answers(
                strings(answers.path("of")),
                statuses,
                strings(answers.path("state")),
                conditions(answers.path("when")),
                conditions(answers.path("body")),
                conditions(answers.path("headers")));
    }

    private static Map<String, Condition> conditions(JsonNode written) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        written.properties().forEach(each -> conditions.put(each.getKey(), new Condition(each.getValue())));
        return conditions;
    }

    private String text(String member, String otherwise) {
        return written.path(member).asText(otherwise);
    }

    private List<String> strings(String member) {
        return strings(written.path(member));
    }

    private static List<String> strings(JsonNode oneOrMany) {
        List<String> all = new ArrayList<>();
        if (oneOrMany.isValueNode()) {
            all.add(oneOrMany.asText());
        }
        oneOrMany.forEach(each -> all.add(each.asText()));
        return all;
    }

    private @Nullable String avoidable() {
        return written.has("avoidable") ? text("avoidable", "") : null;
    }
}
