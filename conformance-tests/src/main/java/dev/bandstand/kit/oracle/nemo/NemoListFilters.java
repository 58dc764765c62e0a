package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.trace.TracedCall;
import java.util.List;
import java.util.Map;

/** Lists of platform jobs that are narrowed by a filter. */
final class NemoListFilters {

    private static final Map<String, String> MEMBERS =
            Map.of(NemoListRules.BY_NAME, "name", NemoListRules.BY_STATUS, "status", "filter[source]", "source");

    private NemoListFilters() {}

    /** A job that a filter does not ask for is not on the list. */
    static Check obey(String rule) {
        return NemoListRules.each(
                rule,
                NemoListFilters::isFiltered,
                list -> NemoListRules.data(list).stream()
                        .filter(job -> MEMBERS.entrySet().stream()
                                .anyMatch(filter -> differs(list, filter.getKey(), job.path(filter.getValue()))))
                        .findFirst()
                        .map(job -> "A filtered list shows what was asked for, but also %s, which is %s"
                                .formatted(job.path("name"), job.path("status")))
                        .orElse(""));
    }

    private static boolean isFiltered(TracedCall list) {
        return MEMBERS.keySet().stream().anyMatch(filter -> NemoListRules.query(list, filter) != null);
    }

    private static boolean differs(TracedCall list, String filter, JsonNode value) {
        List<String> wanted = list.queries(NemoListRules.encoded(filter));
        return !wanted.isEmpty() && !wanted.contains(value.asText());
    }
}
