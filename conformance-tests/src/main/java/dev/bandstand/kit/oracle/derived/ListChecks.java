package dev.bandstand.kit.oracle.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.derived.ContractFacts;
import dev.bandstand.spec.derived.RuleIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks of lists: single pages, whole walks, and walks of different step. */
final class ListChecks {

    /** A walk that has not ended after so many pages is taken for endless, unless its items are as many. */
    public static final int MOST_PAGES = 60;

    private final ContractFacts facts;
    private final Operation operation;
    private final PageLead lead;
    private final Paging paging;
    private final boolean jobs;

    private ListChecks(ContractFacts facts, Operation operation) {
        this.facts = facts;
        this.operation = operation;
        this.lead = PageLead.of(facts, operation);
        this.paging = lead.paging();
        this.jobs = facts.kind(operation) == OperationKind.LIST;
    }

    static List<DerivedCheck> all(ContractFacts facts) {
        List<DerivedCheck> checks = new ArrayList<>();
        for (Operation operation : facts.operations(OperationKind.LIST, OperationKind.PAGES)) {
            ListChecks of = new ListChecks(facts, operation);
            String id = operation.id();
            checks.add(new DerivedCheck(
                    "walks over " + id,
                    List.of(
                            RuleIds.complete(id),
                            RuleIds.once(id),
                            RuleIds.walkEnds(id),
                            RuleIds.size(id),
                            RuleIds.order(id),
                            RuleIds.sums(id)),
                    of::walks));
            checks.add(new DerivedCheck("items of " + id, List.of(RuleIds.shows(id)), of::shows));
        }
        return checks;
    }

    private void walks(ModelRun run, JudgedSituations found) {
        List<ListWalk> walks = run.walks(operation).stream()
                .filter(walk -> walk.first().isByOwner())
                .toList();
        ListedJobs listed = new ListedJobs(run, facts);
        for (ListWalk walk : walks) {
            walk.judgeEnd(RuleIds.walkEnds(operation.id()), MOST_PAGES, found);
            pages(walk, found);
            once(listed, walk, found);
            if (walk.isComplete()) {
                boolean removals = jobs && listed.removalsDuring(walk);
                if (jobs) {
                    order(listed, walk, found);
                }
                if (jobs && !removals) {
                    complete(listed, walk, found);
                }
                if (!jobs || (!listed.submitsDuring(walk) && !removals)) {
                    total(walk, found);
                }
            }
        }
        sameItems(run, listed, walks.stream().filter(ListWalk::isComplete).toList(), found);
    }

    private void pages(ListWalk walk, JudgedSituations found) {
        for (int i = 0; i < walk.pages().size(); i++) {
            ModelCall page = walk.pages().get(i);
            int items = walk.items(page).size();
            found.judge(
                    RuleIds.size(operation.id()),
                    items <= walk.size() ? "" : "A page has %s items; %s were asked for".formatted(items, walk.size()),
                    page);
            found.judge(RuleIds.sums(operation.id()), sums(walk, i, page, items), page);
        }
    }

    private String sums(ListWalk walk, int index, ModelCall page, int items) {
        boolean lastPage = index == walk.pages().size() - 1;
        List<JsonNode> shown = walk.items(page);
        Optional<String> more = paging.more().or(paging::ends);
        if (more.isPresent()
                && !lastPage
                && walk.items(walk.pages().get(index + 1)).isEmpty()) {
            return "%s says that there is more, and the next page is empty".formatted(more.get());
        }
        if (paging.next().isPresent() && (!lastPage || walk.isComplete())) {
            Optional<String> fault = contradiction(page, lastPage);
            if (fault.isPresent()) {
                return fault.get();
            }
        }
        return wrong(page, paging.count(), String.valueOf(items))
                .or(() -> wrong(page, paging.page(), String.valueOf(index + paging.startsAt())))
                .or(() -> shown.isEmpty()
                        ? Optional.empty()
                        : wrong(page, body(paging.first()), lead.told(shown.getFirst())))
                .or(() -> shown.isEmpty()
                        ? Optional.empty()
                        : wrong(page, body(paging.last()), lead.told(shown.getLast())))
                .orElse("");
    }

    /** A page that leads on says that there is more, and one that does not lead on says that there is none. */
    private Optional<String> contradiction(ModelCall page, boolean lastPage) {
        return wrong(page, body(paging.more()), String.valueOf(!lastPage))
                .or(() -> wrong(page, body(paging.ends()), String.valueOf(lastPage)));
    }

    private static Optional<Place> body(Optional<String> pointer) {
        return pointer.map(at -> new Place(Place.In.BODY, at));
    }

    private static Optional<String> wrong(ModelCall page, Optional<Place> place, String expected) {
        return place.flatMap(at -> {
            String reported = page.answered()
                    .flatMap(answered -> PageLead.text(answered, at))
                    .orElse("missing");
            return reported.equals(expected)
                    ? Optional.empty()
                    : Optional.of("%s is %s, and %s was expected".formatted(at.name(), reported, expected));
        });
    }

    private void total(ListWalk walk, JudgedSituations found) {
        int items = walk.items().size();
        int pages = Math.max(items == 0 ? 0 : 1, (items + walk.size() - 1) / Math.max(1, walk.size()));
        for (ModelCall page : walk.pages()) {
            String fault = wrong(page, paging.total(), String.valueOf(items))
                    .or(() -> paging.by() == Paging.By.NONE
                            ? Optional.empty()
                            : wrong(page, paging.pages(), String.valueOf(pages)))
                    .orElse("");
            found.judge(RuleIds.sums(operation.id()), fault, page);
        }
    }

    private void once(ListedJobs listed, ListWalk walk, JudgedSituations found) {
        if (lead.itemId().isEmpty() || listed.submitsDuring(walk)) {
            return;
        }
        Set<String> seen = new HashSet<>();
        String twice = walk.keys().stream()
                .filter(key -> !seen.add(key))
                .findFirst()
                .map(key -> "A walk of %s pages shows %s twice"
                        .formatted(walk.pages().size(), key))
                .orElse("");
        found.judge(RuleIds.once(operation.id()), twice, walk.evidence());
    }

    private void complete(ListedJobs listed, ListWalk walk, JudgedSituations found) {
        List<String> there = listed.before(walk);
        if (there.isEmpty()) {
            return;
        }
        String lost;
        if (lead.itemId().isPresent()) {
            Set<String> shown = new HashSet<>(walk.keys());
            lost = there.stream()
                    .filter(job -> !shown.contains(job))
                    .findFirst()
                    .map(job -> "A walk of %s pages does not show the job %s"
                            .formatted(walk.pages().size(), job))
                    .orElse("");
        } else {
            int shown = walk.items().size();
            lost = shown >= there.size()
                    ? ""
                    : "A walk of %s pages shows %s jobs, and there are %s at least"
                            .formatted(walk.pages().size(), shown, there.size());
        }
        found.judge(RuleIds.complete(operation.id()), lost, walk.evidence());
    }

    private void order(ListedJobs listed, ListWalk walk, JudgedSituations found) {
        List<String> expected = new ArrayList<>(listed.before(walk));
        expected.retainAll(listed.submittedAlone());
        if (paging.newestFirst()) {
            Collections.reverse(expected);
        }
        List<String> shown =
                walk.keys().stream().distinct().filter(expected::contains).toList();
        expected.retainAll(shown);
        if (expected.size() > 1) {
            found.judge(
                    RuleIds.order(operation.id()),
                    shown.equals(expected)
                            ? ""
                            : "The jobs are not listed with the %s first"
                                    .formatted(paging.newestFirst() ? "newest" : "oldest"),
                    walk.evidence());
        }
    }

    /** Two walks over the same things with nothing in between show the same, whatever the size of their pages and their order. */
    private void sameItems(ModelRun run, ListedJobs listed, List<ListWalk> walks, JudgedSituations found) {
        for (int i = 1; i < walks.size(); i++) {
            ListWalk one = walks.get(i - 1);
            ListWalk other = walks.get(i);
            boolean comparable = one.size() != other.size()
                    && one.first().job().equals(other.first().job())
                    && (jobs ? !listed.between(one, other) : isOver(run, one));
            if (comparable) {
                boolean same = (jobs && lead.itemId().isEmpty())
                        ? one.items().size() == other.items().size()
                        : one.sortedKeys().equals(other.sortedKeys());
                found.judge(
                        RuleIds.complete(operation.id()),
                        same
                                ? ""
                                : "A walk with pages of %s shows %s items, one with pages of %s shows %s others"
                                        .formatted(
                                                one.size(),
                                                one.items().size(),
                                                other.size(),
                                                other.items().size()),
                        one.last(),
                        other.last());
            }
        }
    }

    /** True when the job of a walk was seen at its end before. */
    private boolean isOver(ModelRun run, ListWalk walk) {
        return run.calls(OperationKind.OBSERVE).stream()
                .anyMatch(call -> call.job().equals(walk.first().job())
                        && call.number() < walk.first().number()
                        && call.reported().filter(facts.model()::isEnd).isPresent());
    }

    private void shows(ModelRun run, JudgedSituations found) {
        JobTrack.all(run)
                .values()
                .forEach(steps -> steps.stream()
                        .filter(step -> step.isAlone() && step.event().type() == Event.Type.LISTED)
                        .filter(step -> step.call().operation().id().equals(operation.id()))
                        .filter(step -> step.since().isPresent() && !step.gone())
                        .forEach(step -> found.judge(
                                RuleIds.shows(operation.id()),
                                step.event()
                                                .reported()
                                                .filter(step.before()::contains)
                                                .isPresent()
                                        ? ""
                                        : "The list shows a job as %s that is %s"
                                                .formatted(
                                                        step.event().reported().orElse("nothing"),
                                                        String.join(" or ", step.known())),
                                step.evidence())));
    }
}
