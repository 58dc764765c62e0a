package dev.bandstand.kit.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.coverage.LifecycleGraph.PageForm;
import dev.bandstand.kit.trace.Exchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the positions at which lists were read. */
final class PagePositions {

    private static final List<String> POSITIONS = List.of("only", "first", "middle", "last", "refused");
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    private final Map<String, PageForm> forms;
    private final Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();

    PagePositions(Map<String, PageForm> forms) {
        this.forms = forms;
        forms.keySet().forEach(operation -> {
            Map<String, Integer> none = new LinkedHashMap<>();
            POSITIONS.forEach(position -> none.put(position, 0));
            counts.put(operation, none);
        });
    }

    /** @param body that of the answer */
    void add(Exchange exchange, JsonNode body) {
        PageForm form = forms.get(exchange.operationId());
        if (form == null) {
            return;
        }
        boolean onward = form.onward().test(exchange.request());
        if (exchange.status() == OK) {
            boolean more = form.more().test(exchange, body);
            count(exchange, onward ? (more ? "middle" : "last") : (more ? "first" : "only"));
        } else if (onward && exchange.status() >= BAD_REQUEST && exchange.status() < SERVER_ERROR) {
            count(exchange, "refused");
        }
    }

    private void count(Exchange exchange, String position) {
        counts.computeIfAbsent(exchange.operationId(), list -> new LinkedHashMap<>())
                .merge(position, 1, Integer::sum);
    }

    /** The number of reads of each position, by operation. */
    Map<String, Map<String, Integer>> counts() {
        return counts;
    }
}
