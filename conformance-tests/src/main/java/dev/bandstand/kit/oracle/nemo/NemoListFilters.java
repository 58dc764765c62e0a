package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.Poll;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists of platform jobs that are narrowed by a filter. */
final class NemoListFilters {

    private static final String BY_SOURCE = "filter[source]";
    private static final Map<String, String> MEMBERS =
            Map.of(NemoListRules.BY_NAME, "name", NemoListRules.BY_STATUS, "status", BY_SOURCE, "source");

    static final String NONE_OF = "[$nin]";
    static final String LIKE = "[$like]";

    /** A text of small letters, digits and hyphens, and a sign that stands for whatever follows. */
    private static final Pattern BEGINNING = Pattern.compile("[a-z0-9-]+%");

    private NemoListFilters() {}

    /** A job that a filter does not ask for is not on the list. */
    static Check obey(String rule) {
        return NemoListRules.each(
                rule,
                NemoListFilters::isFiltered,
                list -> NemoListRules.data(list).stream()
                        .filter(job -> MEMBERS.entrySet().stream()
                                .anyMatch(filter -> differs(list, filter.getKey(), job.path(filter.getValue()))
                                        || excluded(list, filter.getKey(), job.path(filter.getValue()))))
                        .findFirst()
                        .map(job -> "A filtered list shows what was asked for, but also %s, which is %s"
                                .formatted(job.path("name"), job.path("status")))
                        .orElse(""));
    }

    /**
     * A job that rests in the status that a filter asks for is on the list. A server may take a page first and filter it then, so
     * that only a list of which all jobs fit on one page is whole. It is not documented how several values are sent.
     */
    static Check showAllThatMatch(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.calls().stream()
                        .filter(list ->
                                NemoListRules.isList(list) && statuses(list).size() == 1 && isWhole(list))
                        .forEach(list -> run.jobs()
                                .filter(job -> NemoListRules.there(job, list) && matches(job, list))
                                .forEach(job -> findings.judge(rule, missing(job, list), list))));
    }

    /** The first page of the jobs of a source has one if there is one, however many there are. */
    static Check showSomeOfTheSource(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.calls().stream()
                        .filter(list -> NemoListRules.isList(list) && isBySourceOnly(list))
                        .forEach(list -> run.jobs()
                                .filter(job -> NemoListRules.there(job, list) && matches(job, list))
                                .findFirst()
                                .ifPresent(job -> findings.judge(
                                        rule,
                                        NemoListRules.data(list).isEmpty()
                                                ? "A list filtered by source shows the jobs of the source, but not one where %s is there"
                                                        .formatted(job.id())
                                                : "",
                                        list))));
    }

    private static boolean isBySourceOnly(TracedCall list) {
        String target = list.exchange.request().target();
        return NemoListRules.query(list, BY_SOURCE) != null
                && target.substring(target.indexOf('?')).indexOf('&') < 0;
    }

    static boolean isWhole(TracedCall list) {
        JsonNode total = list.body.path("pagination").path("total_results");
        return NemoListRules.number(list, "page", 1) == 1
                && total.isIntegralNumber()
                && total.asLong() <= NemoListRules.number(list, "page_size", 10);
    }

    private static boolean matches(TracedJob job, TracedCall list) {
        return job.lastBefore(list)
                .filter(Poll::terminal)
                .map(poll -> poll.call().body)
                .filter(read -> read.path("workspace").asText().equals(NemoListRules.workspace(list)))
                .filter(read -> MEMBERS.entrySet().stream()
                        .noneMatch(filter -> differs(list, filter.getKey(), read.path(filter.getValue()))))
                .isPresent();
    }

    private static String missing(TracedJob job, TracedCall list) {
        return NemoListRules.data(list).stream().anyMatch(listed -> job.id().equals(JsonFields.text(listed, "name")))
                ? ""
                : "A filtered list shows all jobs that were asked for, but not %s, which is %s"
                        .formatted(job.id(), statuses(list).getFirst());
    }

    private static List<String> statuses(TracedCall list) {
        return list.queries(NemoListRules.encoded(NemoListRules.BY_STATUS));
    }

    private static boolean isFiltered(TracedCall list) {
        return MEMBERS.keySet().stream()
                .flatMap(filter -> Stream.of(filter, filter + NONE_OF, filter + LIKE))
                .anyMatch(filter -> NemoListRules.query(list, filter) != null);
    }

    /** True for a text that is among those left out, or does not begin as it is asked to. */
    private static boolean excluded(TracedCall list, String filter, JsonNode value) {
        String beginning = NemoListRules.query(list, filter + LIKE);
        return list.queries(NemoListRules.encoded(filter + NONE_OF)).contains(value.asText())
                || (beginning != null
                        && BEGINNING.matcher(beginning).matches()
                        && !value.asText().startsWith(beginning.substring(0, beginning.length() - 1)));
    }

    private static boolean differs(TracedCall list, String filter, JsonNode value) {
        List<String> wanted = list.queries(NemoListRules.encoded(filter));
        return !wanted.isEmpty() && !wanted.contains(value.asText());
    }
}
