package dev.bandstand.kit.oracle.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.trace.Exchange.Answered;
import dev.bandstand.kit.trace.Queries;
import dev.bandstand.spec.contract.Ids;
import dev.bandstand.spec.contract.OpenApi.Operation;
import dev.bandstand.spec.contract.OperationKind;
import dev.bandstand.spec.contract.Paging;
import dev.bandstand.spec.contract.Place;
import dev.bandstand.spec.derived.ContractFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the pages of one list: their items, and where they lead.
 *
 * @param itemId the pointer at which an item tells what tells it from another, if it does
 * @param job the operation that a URL of an item leads to, where the items are jobs
 */
public record PageLead(Paging paging, Optional<String> itemId, Optional<Operation> job) {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>[^,]*;\\s*rel=\"?next\"?");

    /** The pages of an operation. */
    public static PageLead of(ContractFacts facts, Operation operation) {
        return new PageLead(
                facts.model().pages().get(operation.id()),
                facts.itemId(operation),
                Optional.of(facts.contract().observe()).filter(job -> facts.kind(operation) == OperationKind.LIST));
    }

    /** The items of a page. */
    public List<JsonNode> items(Answered page) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode body = page.json();
        (paging.items().isEmpty() ? body : body.at(paging.items())).forEach(items::add);
        return items;
    }

    /** The key of an item: its id, also where it tells it in a URL, or else all of it. */
    public String key(JsonNode item) {
        return itemId.isPresent() && job.isPresent() ? Ids.in(told(item), job.get()) : told(item);
    }

    /** The text by which an item tells itself from others. */
    String told(JsonNode item) {
        return itemId.map(pointer -> item.at(pointer).asText()).orElseGet(item::toString);
    }

    /**
     * The value that a request sends to read on after a page; empty when the page is the last one.
     *
     * @param asked what the request for this page said; empty for the first page
     * @param size how many items were asked for
     */
    public Optional<String> next(Answered page, Optional<String> asked, int size) {
        if (paging.by() == Paging.By.NONE || paging.sent().isEmpty()) {
            return Optional.empty();
        }
        if (paging.next().isPresent()) {
            return reported(page, paging.next().get(), paging.sent().get().name());
        }
        return isThereMore(page, asked, size) ? computed(page, asked) : Optional.empty();
    }

    /** The text at a place of a page; empty when there is nothing. */
    static Optional<String> text(Answered page, Place place) {
        return place.in() == Place.In.HEADER
                ? page.header(place.name())
                : Optional.of(page.json().at(place.name()))
                        .filter(JsonNode::isValueNode)
                        .map(JsonNode::asText);
    }

    private static Optional<String> reported(Answered page, Place next, String parameter) {
        Optional<String> value = switch (next.in()) {
            case BODY, URL -> {
                JsonNode at = page.json().at(next.name());
                yield at.isMissingNode() || at.isNull() ? Optional.empty() : Optional.of(at.asText());
            }
            default -> page.header(next.name());
        };
        if (next.in() == Place.In.URL) {
            return value.flatMap(url -> Queries.value(url, parameter));
        }
        return next.in() == Place.In.HEADER && next.name().equalsIgnoreCase("Link")
                ? value.map(NEXT::matcher)
                        .filter(Matcher::find)
                        .flatMap(link -> Queries.value(link.group(1), parameter))
                : value.filter(text -> !text.isEmpty());
    }

    private boolean isThereMore(Answered page, Optional<String> asked, int size) {
        JsonNode body = page.json();
        int items = items(page).size();
        if (paging.more().isPresent()) {
            return body.at(paging.more().get()).asBoolean();
        }
        if (paging.ends().isPresent()) {
            return !body.at(paging.ends().get()).asBoolean(true);
        }
        if (paging.pages().isPresent()) {
            return number(asked, paging.startsAt()) - paging.startsAt() + 1
                    < number(text(page, paging.pages().get()), 0);
        }
        if (paging.total().isPresent() && paging.by() == Paging.By.OFFSET) {
            return items > 0
                    && number(asked, 0) + items
                            < number(text(page, paging.total().get()), 0);
        }
        return items > 0 && items >= size;
    }

    private Optional<String> computed(Answered page, Optional<String> asked) {
        List<JsonNode> items = items(page);
        return switch (paging.by()) {
            case PAGE -> Optional.of(String.valueOf(number(asked, paging.startsAt()) + 1));
            case OFFSET -> Optional.of(String.valueOf(number(asked, 0) + items.size()));
            case AFTER, CURSOR -> items.isEmpty() ? Optional.empty() : Optional.of(told(items.getLast()));
            case NONE -> Optional.empty();
        };
    }

    /** A number that a request says; the standard one when it says none. */
    static long number(Optional<String> asked, int standard) {
        try {
            return asked.isPresent() ? Long.parseLong(asked.get()) : standard;
        } catch (NumberFormatException none) {
            return standard;
        }
    }
}
