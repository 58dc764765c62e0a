package dev.bandstand.kit.oracle.derived;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The pages of a list that one caller read one after the other.
 *
 * @param lead reads the pages
 * @param pages the calls, the first page first
 * @param size how many items each page was asked for
 * @param leadsTo where the last of them leads; empty when the walk is complete
 * @param refused the call that followed the lead and was refused; empty when there was none
 */
record ListWalk(PageLead lead, List<ModelCall> pages, int size, Optional<String> leadsTo, Optional<ModelCall> refused) {

    ListWalk {
        pages = List.copyOf(pages);
    }

    boolean isComplete() {
        return leadsTo.isEmpty();
    }

    ModelCall first() {
        return pages.getFirst();
    }

    ModelCall last() {
        return pages.getLast();
    }

    List<JsonNode> items() {
        return pages.stream().flatMap(page -> items(page).stream()).toList();
    }

    List<JsonNode> items(ModelCall page) {
        return page.answered().map(lead::items).orElse(List.of());
    }

    /** The keys of all items, in the order of the walk. */
    List<String> keys() {
        return items().stream().map(lead::key).toList();
    }

    /** The keys of all items in one order for all walks, to compare the items of walks whose order may differ. */
    List<String> sortedKeys() {
        return keys().stream().sorted().toList();
    }

    ModelCall[] evidence() {
        return pages.toArray(ModelCall[]::new);
    }

    /**
     * Judges that it comes to an end. A walk that its client left says nothing, unless it went in circles: there may be as
     * many jobs.
     *
     * @param most a client does not read more pages
     */
    void judgeEnd(String rule, int most, JudgedSituations found) {
        if (isComplete()) {
            found.judge(rule, "", last());
        } else if (refused.isPresent()) {
            found.judge(
                    rule,
                    "Page %s leads on, and the page that it leads to was refused with %s"
                            .formatted(pages.size(), refused.get().status()),
                    last(),
                    refused.get());
        } else if (pages.size() >= most) {
            judgeLongWalk(rule, found);
        }
    }

    private void judgeLongWalk(String rule, JudgedSituations found) {
        List<String> keys = keys();
        int different = new HashSet<>(keys).size();
        if (keys.size() > different) {
            found.judge(
                    rule,
                    "After %s pages with %s items in all, %s of them different, the list still leads on"
                            .formatted(pages.size(), keys.size(), different),
                    last());
        } else if (items(last()).isEmpty()) {
            found.judge(rule, "Page %s is empty, and the list still leads on".formatted(pages.size()), last());
        }
    }
}
