package dev.bandstand.spec.derived;

import dev.bandstand.spec.Rule.Kind;
import dev.bandstand.spec.Source;
import dev.bandstand.spec.contract.Answers;
import dev.bandstand.spec.contract.Contract;
import dev.bandstand.spec.contract.Lines;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Paging;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules about lists, of jobs and of what a job yields. */
final class DerivedListRules {

    private final ContractFacts facts;
    private final Cites cites;
    private final List<RuleDraft> rules = new ArrayList<>();

    private DerivedListRules(Contract contract, Cites cites) {
        this.facts = new ContractFacts(contract);
        this.cites = cites;
    }

    static List<RuleDraft> of(Contract contract, Cites cites) {
        DerivedListRules all = new DerivedListRules(contract, cites);
        all.facts.operations(OperationKind.LIST, OperationKind.PAGES).forEach(all::list);
        return all.rules;
    }

    private void list(Operation operation) {
        String id = operation.id();
        Paging paging = facts.model().pages().get(id);
        Source here = cites.job(Lines.at("pages", id));
        boolean jobs = facts.kind(operation) == OperationKind.LIST;
        if (jobs || paging.size().sent().isPresent()) {
            rules.add(RuleDraft.of(
                            RuleIds.complete(id), Kind.RELATION, "A walk over %s loses nothing".formatted(id), here)
                    .says(
                            jobs
                                    ? "A walk over the pages of %s, whatever their size, shows every job that was there before it began"
                                            .formatted(id)
                                    : "Walks over the pages of %s with pages of different size show the same items"
                                            .formatted(id),
                            "Clients miss what is on the edge of a page.")
                    .about(id));
        }
        if (facts.itemId(operation).isPresent()) {
            rules.add(RuleDraft.of(RuleIds.once(id), Kind.TRACE, "A walk over %s repeats nothing".formatted(id), here)
                    .says(
                            "A walk over the pages of %s shows no item twice".formatted(id),
                            "Clients count, or pay for, the same thing twice.")
                    .about(id));
        }
        if (paging.by() != Paging.By.NONE) {
            rules.add(RuleDraft.of(RuleIds.walkEnds(id), Kind.EVENTUALLY, "A walk over %s ends".formatted(id), here)
                    .says(
                            "Who follows the pages of %s comes to one that leads no further".formatted(id),
                            "Clients read for ever.")
                    .about(id));
        }
        if (paging.size().sent().isPresent()) {
            rules.add(
                    RuleDraft.of(RuleIds.size(id), Kind.EACH, "A page of %s has the size asked for".formatted(id), here)
                            .says(
                                    "A page of %s has not more items than asked for".formatted(id),
                                    "Clients that size their pages run out of memory.")
                            .about(id));
        }
        if (tellsOfItself(paging)) {
            rules.add(RuleDraft.of(
                            RuleIds.sums(id),
                            Kind.EACH,
                            "A page of %s tells the truth about itself".formatted(id),
                            here)
                    .says(
                            "The members of a page of %s that tell of it (%s) fit its items and those of the other pages"
                                    .formatted(id, String.join(", ", members(paging))),
                            "Clients stop too early, or show wrong sums.")
                    .about(id));
        }
        if (jobs && facts.itemId(operation).isPresent()) {
            rules.add(RuleDraft.of(RuleIds.order(id), Kind.TRACE, "%s keeps its order".formatted(id), here)
                    .says(
                            "%s shows the %s jobs first".formatted(id, paging.newestFirst() ? "newest" : "oldest"),
                            "Clients that stop at a job they know miss new ones.")
                    .about(id));
            rules.add(RuleDraft.of(RuleIds.shows(id), Kind.RELATION, "%s shows jobs as they are".formatted(id), here)
                    .says(
                            "%s tells of each job the state that a read of the job tells".formatted(id),
                            "Clients that watch the list see other jobs than those that poll.")
                    .about(id));
        }
    }

    private static boolean tellsOfItself(Paging paging) {
        return !members(paging).isEmpty();
    }

    private static List<String> members(Paging paging) {
        return Answers.pointers(paging).entrySet().stream()
                .filter(each -> !each.getKey().equals("next"))
                .map(Map.Entry::getValue)
                .toList();
    }
}
