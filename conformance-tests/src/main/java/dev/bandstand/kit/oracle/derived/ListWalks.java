package dev.bandstand.kit.oracle.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.derived.ContractFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the walks over the pages of a list among the calls of a run. */
final class ListWalks {

    /** Answers that say that there is no such page; others may be about the caller or the server. */
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 410, 422);

    private final PageLead lead;
    private final Paging paging;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final List<ListWalk> done = new ArrayList<>();

    private ListWalks(PageLead lead) {
        this.lead = lead;
        this.paging = lead.paging();
    }

    /** A walk that may go on. */
    private record Open(List<ModelCall> pages, int size, Optional<String> next) {}

    /** The walks over the list of an operation, in the order in which they began to be complete or ended. */
    static List<ListWalk> of(ContractFacts facts, Operation operation, List<ModelCall> calls) {
        ListWalks walks = new ListWalks(PageLead.of(facts, operation));
        calls.stream()
                .filter(call -> call.operation().id().equals(operation.id()) && call.isAnswered())
                .forEach(walks::take);
        walks.open.values().forEach(walk -> walks.close(walk, Optional.empty()));
        return walks.done;
    }

    private void take(ModelCall page) {
        Optional<String> asked = paging.sent().flatMap(sent -> asked(page, sent));
        int size = (int) Math.min(
                paging.size().most(),
                PageLead.number(
                        paging.size().sent().flatMap(sent -> asked(page, sent)),
                        paging.size().standard()));
        String key = page.exchange().scenario() + " " + page.exchange().actor() + " " + page.job() + " " + size;
        Open before = open.remove(key);
        if (!page.isAccepted()) {
            refuse(before, page, asked);
            return;
        }
        boolean goesOn = before != null && asked.isPresent() && asked.equals(before.next());
        if (before != null && !goesOn) {
            close(before, Optional.empty());
        }
        if (!goesOn && asked.isPresent()) {
            return;
        }
        List<ModelCall> pages = goesOn ? new ArrayList<>(before.pages()) : new ArrayList<>();
        pages.add(page);
        Optional<String> next = page.answered().flatMap(answered -> lead.next(answered, asked, size));
        Open now = new Open(pages, size, next);
        if (next.isPresent()) {
            open.put(key, now);
        } else {
            close(now, Optional.empty());
        }
    }

    private void refuse(@Nullable Open before, ModelCall page, Optional<String> asked) {
        if (before != null) {
            boolean followed = asked.isPresent() && asked.equals(before.next()) && REFUSALS.contains(page.status());
            close(before, followed ? Optional.of(page) : Optional.empty());
        }
    }

    private static Optional<String> asked(ModelCall page, Place sent) {
        return switch (sent.in()) {
            case QUERY -> page.query(sent.name());
            case BODY ->
                Optional.of(page.sent().at(sent.name()))
                        .filter(value -> value.isValueNode() && !value.isNull())
                        .map(JsonNode::asText);
            case PATH, HEADER, COOKIE, URL ->
                Optional.ofNullable(page.exchange().request().headers().get(sent.name()));
        };
    }

    private void close(Open walk, Optional<ModelCall> refused) {
        done.add(new ListWalk(lead, walk.pages(), walk.size(), walk.next(), refused));
    }
}
