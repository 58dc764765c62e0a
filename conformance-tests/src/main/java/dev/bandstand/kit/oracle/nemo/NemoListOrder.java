package dev.bandstand.kit.oracle.nemo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bandstand.kit.oracle.check.Check;
import dev.bandstand.kit.oracle.check.EachCall;
import dev.bandstand.kit.oracle.check.EachRun;
import dev.bandstand.kit.oracle.trace.JsonFields;
import dev.bandstand.kit.oracle.trace.TracedCall;
import dev.bandstand.kit.oracle.trace.TracedJob;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The order of lists of platform jobs and of what they have. */
final class NemoListOrder {

    /** The lists, each with the order that it has unless another is asked for; that of jobs has a rule of its own. */
    private static final Map<String, String> LISTS =
            Map.of("listJobs", "", "listSteps", "created_at", "listResults", "-created_at");

    private static final String ORDERS = "-?(created_at|updated_at|source)";

    private static final String SOURCE = "source";

    private NemoListOrder() {}

    /** The newest job comes first on each page. */
    static Check newestFirst(String rule) {
        return NemoListRules.each(
                rule,
                list -> isNewestFirst(list) && NemoListRules.data(list).size() > 1,
                list -> outOfOrder(
                        "-created_at", list, "The newest job comes first, but job %d is newer than the one before it"));
    }

    /** A job that is not on the first page is older than all that are. */
    static Check newestOnTheFirstPage(String rule) {
        return EachRun.of(
                rule,
                (run, findings) -> run.calls().stream()
                        .filter(list -> NemoListRules.isList(list)
                                && isNewestFirst(list)
                                && NemoListRules.number(list, "page", 1) == 1
                                && list.queryNames().noneMatch(name -> name.startsWith("filter"))
                                && !JobIdentity.elsewhere(list))
                        .forEach(list -> run.jobs()
                                .filter(job -> NemoListRules.there(job, list))
                                .forEach(job -> findings.judge(rule, displaced(job, list), list))));
    }

    private static String displaced(TracedJob job, TracedCall list) {
        List<JsonNode> page = NemoListRules.data(list);
        Instant created = job.polls().stream()
                .map(poll -> FieldFormats.instant(poll.call().body.path("created_at")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (created == null || page.stream().anyMatch(other -> job.id().equals(JsonFields.text(other, "name")))) {
            return "";
        }
        return page.stream()
                .filter(other -> isBefore(other, created))
                .findFirst()
                .map(other -> "The newest job comes first, but %s is on the first page, and %s, which is newer, is not"
                        .formatted(JsonFields.text(other, "name"), job.id()))
                .orElse("");
    }

    private static boolean isBefore(JsonNode job, Instant moment) {
        Instant created = FieldFormats.instant(job.path("created_at"));
        return created != null && created.isBefore(moment);
    }

    private static boolean isNewestFirst(TracedCall list) {
        return list.query("sort") == null;
    }

    /** A list that is sorted by a time or by the source is in that order. */
    static Check asSorted(String rule) {
        return new EachCall(
                rule,
                call -> LISTS.containsKey(call.exchange.operationId())
                        && call.status() == 200
                        && order(call).matches(ORDERS)
                        && call.body.path("data").size() > 1,
                call -> outOfOrder(
                        order(call),
                        call,
                        "A list is in the order of %s, but entry %%d of this one is not".formatted(order(call))));
    }

    private static String order(TracedCall call) {
        String asked = call.query("sort");
        return asked == null ? LISTS.getOrDefault(call.exchange.operationId(), "") : asked;
    }

    /** @param fault has a place for the number of the first entry that does not belong after the one before it */
    private static String outOfOrder(String order, TracedCall call, String fault) {
        String member = order.replace("-", "");
        boolean falling = order.startsWith("-");
        if (member.equals(SOURCE)) {
            List<String> sources = values(call, entry -> word(entry.path(member)));
            return outOfOrder(sources, falling, fault);
        }
        List<Instant> times = values(call, entry -> FieldFormats.instant(entry.path(member)));
        return outOfOrder(times, falling, fault);
    }

    private static <T extends Comparable<T>> String outOfOrder(List<T> values, boolean falling, String fault) {
        return IntStream.range(1, values.size())
                .filter(each -> {
                    int step = values.get(each).compareTo(values.get(each - 1));
                    return falling ? step > 0 : step < 0;
                })
                .mapToObj(each -> String.format(Locale.ROOT, fault, each + 1))
                .findFirst()
                .orElse("");
    }

    /** A text of small letters only, which have the same order everywhere. */
    private static @Nullable String word(JsonNode value) {
        return value.asText().matches("[a-z]+") ? value.asText() : null;
    }

    private static <T> List<T> values(TracedCall call, Function<JsonNode, @Nullable T> value) {
        return NemoListRules.data(call).stream()
                .flatMap(entry -> Stream.ofNullable(value.apply(entry)))
                .toList();
    }
}
