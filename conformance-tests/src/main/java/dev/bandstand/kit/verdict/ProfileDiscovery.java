package dev.bandstand.kit.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.trace.Exchange;
import dev.bandstand.kit.trace.Trace;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the profiles that a target was seen to have, and those that it was seen not to have. */
final class ProfileDiscovery {

    private static final Set<String> SHOWN_BY_POLLS = Set.of("paging", "progress");
    private static final Set<Integer> NOT_THERE = Set.of(404, 405, 501);

    private ProfileDiscovery() {}

    /** The profiles that the target was seen to have something to show for. */
    static SortedSet<String> in(Trace trace) {
        SortedSet<String> seen = new TreeSet<>();
        trace.exchanges().filter(exchange -> exchange.status() == 200).forEach(exchange -> {
            if (exchange.operationId().startsWith("pause")) {
                seen.add("pause-resume");
            }
            if (exchange.operationId().startsWith("cancel")) {
                seen.add("cancel");
            }
            if (exchange.operationId().startsWith("poll") && !seen.containsAll(SHOWN_BY_POLLS)) {
                read(exchange.json(), seen);
            }
        });
        return seen;
    }

    private static void read(JsonNode body, SortedSet<String> seen) {
        if (body.path("next_cursor").isTextual()
                || body.path("manifest").path("pages").asInt() > 1) {
            seen.add("paging");
        }
        if (body.path("bands_total").asInt() > 1) {
            seen.add("progress");
        }
    }

    /** The operations that the target does not have: asked of jobs that it shows, and never found. */
    static Set<String> missing(Trace trace) {
        Set<String> shown = trace.exchanges()
                .filter(exchange -> exchange.status() == 200 && exchange.job() != null)
                .map(Exchange::job)
                .collect(Collectors.toSet());
        return trace
                .exchanges()
                .filter(exchange -> exchange.actor().equals("alice") && shown.contains(exchange.job()))
                .filter(exchange -> exchange.status() != 0)
                .collect(Collectors.groupingBy(
                        Exchange::operationId,
                        Collectors.reducing(
                                true, exchange -> NOT_THERE.contains(exchange.status()), Boolean::logicalAnd)))
                .entrySet()
                .stream()
                .filter(operation -> !operation.getKey().isEmpty() && operation.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
