package dev.bandstand.spec.derived;

import dev.bandstand.spec.Rule;
import dev.bandstand.spec.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A derived rule while it is written.
 *
 * @param avoidable how a server keeps the contract without ever putting the rule to the test; null when it cannot
 */
record RuleDraft(
        String id,
        String profile,
        Rule.Kind kind,
        String title,
        String statement,
        String expect,
        String why,
        List<Source> sources,
        List<String> operations,
        List<String> hints,
        @Nullable String avoidable) {

    static RuleDraft of(String id, Rule.Kind kind, String title, Source... sources) {
        return new RuleDraft(
                id,
                DerivedRules.CORE,
                kind,
                title,
                title,
                Rule.phrase(title),
                "",
                List.of(sources),
                List.of(),
                List.of(),
                null);
    }

    /** The profile that it belongs to. */
    RuleDraft in(String other) {
        return new RuleDraft(id, other, kind, title, statement, expect, why, sources, operations, hints, avoidable);
    }

    /** The rule in one sentence, and what goes wrong for a client when it is broken. */
    RuleDraft says(String sentence, String harm) {
        return new RuleDraft(id, profile, kind, title, sentence, expect, harm, sources, operations, hints, avoidable);
    }

    RuleDraft about(String... ids) {
        return new RuleDraft(id, profile, kind, title, statement, expect, why, sources, List.of(ids), hints, avoidable);
    }

    RuleDraft hint(String... lines) {
        return new RuleDraft(
                id, profile, kind, title, statement, expect, why, sources, operations, List.of(lines), avoidable);
    }

    RuleDraft avoidable(@Nullable String reason) {
        return new RuleDraft(id, profile, kind, title, statement, expect, why, sources, operations, hints, reason);
    }

    Rule rule() {
        return new Rule(
                id,
                Rule.Level.MUST,
                Rule.Basis.DOCUMENTED,
                Rule.Status.ACTIVE,
                true,
                profile,
                kind,
                title,
                statement,
                expect,
                why,
                sources,
                operations,
                List.of(),
                List.of(),
                hints,
                null,
                avoidable,
                null);
    }
}
