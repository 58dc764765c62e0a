package dev.bandstand.kit;

import dev.bandstand.kit.config.UsageError;
import dev.bandstand.spec.Nearest;
import dev.bandstand.spec.Rule;
import dev.bandstand.spec.RuleCatalogue;
import java.util.List;
import java.util.function.Predicate;

/** The rules that a run was asked to be about. */
final class RuleSelection {

    private final RuleCatalogue catalogue;

    RuleSelection(RuleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Chooses rules by their ids or the beginnings of them, with or without the {@code @} of a tag.
     *
     * @throws UsageError when one of them fits no active rule
     */
    Predicate<Rule> of(List<String> asked) {
        List<String> beginnings = asked.stream()
                .map(id -> id.startsWith("@") ? id.substring(1) : id)
                .toList();
        beginnings.forEach(this::refuseUnknown);
        return rule -> beginnings.isEmpty() || beginnings.stream().anyMatch(rule.id()::startsWith);
    }

    private void refuseUnknown(String beginning) {
        List<String> ids = catalogue.active().map(Rule::id).toList();
        if (ids.stream().noneMatch(id -> id.startsWith(beginning))) {
            throw new UsageError(Nearest.sentence("There is no rule %s".formatted(beginning), beginning, ids)
                    + " './bandstand rules' lists those of a contract.");
        }
    }
}
